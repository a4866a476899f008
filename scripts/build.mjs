// Builds everything `npm start` would, and stops: for images and deployments.
import { buildAdmin, buildPlugin, compileApplication } from './preparation/build.mjs';
import { orExplain } from './preparation/failure.mjs';
import { install, requireNode } from './preparation/install.mjs';
import { loadEnvironment } from './preparation/preflight.mjs';

await orExplain(async () => {
  requireNode();
  loadEnvironment();
  install();
  buildPlugin();
  compileApplication();
  buildAdmin();
});
