#!/usr/bin/env node
// Development mode is for the server that reloads; a command is not that.
process.env.NODE_ENV ??= 'production';

const { run } = require('../dist/cli/index.js');

run(process.argv.slice(2)).then((exitCode) => {
  process.exit(exitCode);
});
