/** The panel's languages besides English. */
export default { config: { locales: ['de'] } };
