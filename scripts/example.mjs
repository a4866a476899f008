/* global fetch */
// The example site, with a newsroom behind it: one that is running already, or one of its own.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { root } from './preparation/run.mjs';

const api = process.env.NEWSDESK_API ?? 'http://localhost:1337/api';
const answers = () =>
  fetch(`${api}/news-reports?pagination[pageSize]=1`).then(
    ({ ok }) => ok,
    () => false,
  );

const children = [];
const start = (...command) => {
  const child = spawn(process.execPath, command, { cwd: root, stdio: 'inherit' });
  children.push(child);
  child.once('exit', (code) => end(code ?? 1));
};
const end = (code) => {
  for (const child of children) child.kill();
  process.exit(code);
};
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => end(0));

if (!(await answers()) && process.env.NEWSDESK_API === undefined) {
  start('scripts/start.mjs');
  while (!(await answers())) await setTimeout(500);
}
start('--import', 'tsx', path.join('examples', 'site', 'start.ts'));
