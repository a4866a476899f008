import type plugin from 'strapi-plugin-newsdesk/strapi-server';

type IsAny<T> = 0 extends 1 & T ? true : false;

/** Compiled, never run. Strapi's own declarations need skipLibCheck, so this half has it. */
export const typed: [IsAny<typeof plugin>, IsAny<typeof plugin.register>] = [false, false];
