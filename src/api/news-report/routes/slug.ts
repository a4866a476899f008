/** A report by its slug: the same handler, and so the same permission, as by its document id. */
export default {
  type: 'content-api',
  routes: [
    {
      method: 'GET',
      path: '/news-reports/slug/:slug',
      handler: 'api::news-report.news-report.findOne',
      config: {},
    },
  ],
};
