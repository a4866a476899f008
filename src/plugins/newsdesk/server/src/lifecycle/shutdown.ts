import { setTimeout as delay } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { configOf } from '../config';

const applications = new WeakSet();

/** Whether the application has been told to end. */
export const isStopping = (strapi: Core.Strapi): boolean => applications.has(strapi);

/**
 * Lets what is under way be answered: first says that this instance is not ready, and serves on
 * while load balancers notice; then takes no more connections, and waits for the answers it owes.
 */
async function drain(strapi: Core.Strapi): Promise<void> {
  applications.add(strapi);
  const { httpServer } = strapi.server;
  if (!httpServer.listening) return;
  const { delaySeconds, longestSeconds } = configOf(strapi).shutdown;
  await delay(delaySeconds * 1_000);

  const end = Date.now() + longestSeconds * 1_000;
  const state = { closed: false };
  httpServer.close(() => {
    state.closed = true;
  });
  while (!state.closed && Date.now() < end) {
    // A connection whose last answer has just been given is kept open for a next request.
    httpServer.closeIdleConnections();
    await delay(20);
  }
  if (!state.closed) {
    strapi.log.warn(`Requests that take more than ${longestSeconds} seconds are broken off.`);
  }
}

/**
 * Drains before anything is taken down. Strapi takes plugins down one after the other, GraphQL
 * perhaps before this one, and breaks connections off: so this comes before all of it. Apollo would
 * even stop by itself at the signal, and refuse what is under way.
 */
export const drainFirst = (strapi: Core.Strapi): void => {
  if ('graphql' in strapi.plugins) {
    strapi.config.set('plugin::graphql.apolloServer.stopOnTerminationSignals', false);
  }
  const destroy = strapi.destroy.bind(strapi);
  strapi.destroy = async () => {
    await drain(strapi);
    await destroy();
  };
};
