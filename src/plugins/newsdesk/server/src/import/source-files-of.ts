import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { configOf } from '../config';
import { folderSourceFiles, type SourceFiles } from './source-files';

/** The application's store of original files. */
export function sourceFilesOf(strapi: Core.Strapi): SourceFiles {
  return folderSourceFiles(path.resolve(strapi.dirs.app.root, configOf(strapi).sourceFiles));
}
