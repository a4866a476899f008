import real from '../../../.dependency-cruiser.mjs';

/** The project's own rules, over samples that break each of them. */
export default {
  forbidden: real.forbidden,
  options: { doNotFollow: { path: 'node_modules' }, tsPreCompilationDeps: true },
};
