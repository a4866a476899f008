import { factories } from '@strapi/strapi';

export default factories.createCoreService('api::ingest-source.ingest-source');
