export { factories } from '@strapi/strapi';
