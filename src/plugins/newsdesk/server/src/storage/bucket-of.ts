import type { Core } from '@strapi/strapi';
import { configOf } from '../config';
import { bucketOf, type Bucket } from './bucket';

const buckets = new WeakMap<object, Bucket | null>();

/** The bucket that this application's instances share; null where files lie in folders. */
export const sharedBucket = (strapi: Core.Strapi): Bucket | null => {
  const known = buckets.get(strapi);
  if (known !== undefined) return known;
  const settings = configOf(strapi).bucket;
  const made = settings === null ? null : bucketOf(settings);
  buckets.set(strapi, made);
  return made;
};
