import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { folderSourceFiles } from './source-files';

let folder: string;
beforeEach(async () => {
  folder = path.join(await mkdtemp(path.join(os.tmpdir(), 'newsdesk-files-')), 'private');
});
afterEach(() => rm(path.dirname(folder), { recursive: true }));

const bytes = Buffer.from('a document');

describe('the folder of source files', () => {
  it('keeps what is written, and knows it again', async () => {
    const files = folderSourceFiles(folder);

    expect(await files.write('hash', bytes)).toBe(true);
    expect(await files.write('hash', bytes)).toBe(false);
    expect(await files.read('hash')).toEqual(bytes);
    expect(await readdir(folder)).toEqual(['hash']);
  });

  it('is its owner’s alone', async () => {
    await folderSourceFiles(folder).write('hash', bytes);

    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect((await stat(path.join(folder, 'hash'))).mode & 0o777).toBe(0o600);
  });

  it('forgets what is removed, and does not mind what was never there', async () => {
    const files = folderSourceFiles(folder);
    await files.write('hash', bytes);
    await files.remove('hash');
    await files.remove('never');

    await expect(files.read('hash')).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
