import type { Core } from '@strapi/strapi';
import { noteReportPictures, registerBodyPictures } from './body-pictures';
import { fillFigures } from './fill-figures';
import { guardPictures } from './guard-pictures';
import { addFileAttributes, readUploads } from './read-uploads';
import { serveSharedUploads } from '../storage/shared-uploads';
import { signFigures } from './sign-pictures';

/** Before the database is synchronised and anything is served. */
export function registerPhotos(strapi: Core.Strapi): void {
  addFileAttributes(strapi);
  registerBodyPictures(strapi);
  readUploads(strapi);
  noteReportPictures(strapi);
  fillFigures(strapi);
  signFigures(strapi);
  guardPictures(strapi);
  serveSharedUploads(strapi);
}
