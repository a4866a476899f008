import type { Core } from '@strapi/strapi';

const middlewares: Core.Config.Middlewares = [
  // Requests are logged by the plugin: without their queries, and with an id.
  'strapi::errors',
  'strapi::security',
  'strapi::cors',
  // The vendor's name in a header tells attackers more than it tells users.
  { name: 'strapi::poweredBy', config: { poweredBy: 'Newsdesk' } },
  'strapi::query',
  'strapi::body',
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];

export default middlewares;
