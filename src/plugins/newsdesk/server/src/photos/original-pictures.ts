import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { configOf } from '../config';
import { folderSourceFiles, type SourceFiles } from '../import/source-files';

/** The application's store of pictures as they came, by their SHA-256. Never public. */
export function originalPicturesOf(strapi: Core.Strapi): SourceFiles {
  return folderSourceFiles(path.resolve(strapi.dirs.app.root, configOf(strapi).originalPictures));
}
