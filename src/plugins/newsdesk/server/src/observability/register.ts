import type { Core } from '@strapi/strapi';
import { collectDefaultMetrics } from 'prom-client';
import { configOf } from '../config';
import { collect } from './collected';
import { readiness } from '../lifecycle/readiness';
import { metricsEndpoint } from './metrics-endpoint';
import { metricsOf } from './metrics';
import { observeRequests } from './observe-requests';
import { watchStatements } from './statements';

/** Lets every line that is logged on behalf of a request hold its id; the format decides whether to show it. */
const nameRequests = (strapi: Core.Strapi): void => {
  const { format } = strapi.log;
  const transform = format.transform.bind(format);
  format.transform = (info, options) => {
    const requestId: unknown = strapi.requestContext.get()?.state['requestId'];
    return transform(requestId === undefined ? info : Object.assign(info, { requestId }), options);
  };
};

/** Before any other middleware is added: requests are counted whatever becomes of them. */
export const registerObservability = (strapi: Core.Strapi): void => {
  nameRequests(strapi);
  strapi.server.use(observeRequests(strapi));
  strapi.server.use(metricsEndpoint(strapi));
  strapi.server.use(readiness(strapi));
};

/** With the database there. */
export const startObservability = (strapi: Core.Strapi): void => {
  watchStatements(strapi);
  if (configOf(strapi).observability.metricsToken === null) return;
  const metrics = metricsOf(strapi);
  collect(strapi, metrics);
  collectDefaultMetrics({ register: metrics.registry });
};
