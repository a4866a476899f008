import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { configOf } from '../config';
import { bucketSourceFiles, folderSourceFiles, type SourceFiles } from '../import/source-files';
import { sharedBucket } from './bucket-of';

const folders = {
  sourceFiles: 'source-documents/',
  originalPictures: 'original-pictures/',
} as const;

/** Where originals are kept: in the bucket that instances share, else in a folder of this machine. */
export function originalsOf(strapi: Core.Strapi, kind: keyof typeof folders): SourceFiles {
  const bucket = sharedBucket(strapi);
  return bucket === null
    ? folderSourceFiles(path.resolve(strapi.dirs.app.root, configOf(strapi)[kind]))
    : bucketSourceFiles(bucket, folders[kind]);
}
