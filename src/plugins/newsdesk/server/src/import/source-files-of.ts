import type { Core } from '@strapi/strapi';
import { originalsOf } from '../storage/originals';
import type { SourceFiles } from './source-files';

/** The application's store of original files. */
export const sourceFilesOf = (strapi: Core.Strapi): SourceFiles =>
  originalsOf(strapi, 'sourceFiles');
