import type { Core } from '@strapi/strapi';
import type { FullText } from './full-text';
import { mariadbFullText } from './full-text-mariadb';
import { postgresFullText } from './full-text-postgres';
import { sqliteFullText } from './full-text-sqlite';

/** The full text of the database in use. */
export const fullText = (strapi: Core.Strapi): FullText => {
  switch (strapi.db.dialect.client) {
    case 'postgres':
      return postgresFullText(strapi);
    case 'mysql':
      return mariadbFullText(strapi);
    default:
      return sqliteFullText(strapi);
  }
};
