import { factories } from '@strapi/strapi';

export default factories.createCoreService('api::source-document.source-document');
