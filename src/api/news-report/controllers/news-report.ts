import { factories, type Core } from '@strapi/strapi';

const uid = 'api::news-report.news-report';

type Stock = Core.CoreAPI.Controller.CollectionType;
type Read = (ctx: Parameters<Stock['validateQuery']>[0], stock: Stock) => Promise<unknown>;

/** Reads are answered by the plugin, by Strapi's rules; writes are Strapi's. */
export default factories.createCoreController(uid, ({ strapi }) => {
  const stock = factories.createCoreController(uid)({ strapi });
  const delivery = () =>
    strapi.plugin('newsdesk').service<Record<'find' | 'findOne', Read>>('delivery');
  return {
    find: (ctx) => delivery().find(ctx, stock),
    findOne: (ctx) => delivery().findOne(ctx, stock),
  };
});
