import type { Core } from '@strapi/strapi';
import type { SourceFiles } from '../import/source-files';
import { originalsOf } from '../storage/originals';

/** The application's store of pictures as they came, by their SHA-256. Never public. */
export const originalPicturesOf = (strapi: Core.Strapi): SourceFiles =>
  originalsOf(strapi, 'originalPictures');
