import type { Core } from '@strapi/strapi';
import { configOf } from '../config';
import type { Publication } from '../core/formats/publication';

/** Who publishes and where, from the configuration alone: no header of a request is believed. */
export const publicationOf = (strapi: Core.Strapi): Publication => {
  const { name, language, site, reportPath, idPrefix, logo } = configOf(strapi).publication;
  // Listening everywhere is not an address one can open.
  const api = strapi.config
    .get<string>('server.absoluteUrl')
    .replace('//0.0.0.0', '//localhost')
    .replace(/\/$/, '');
  const front = site ?? api;
  return {
    name,
    language,
    site: front,
    reportPath,
    api,
    idPrefix: idPrefix ?? `tag:${new URL(front).hostname},2026:`,
    logo,
  };
};
