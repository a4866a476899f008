import { opendir, stat } from 'node:fs/promises';
import path from 'node:path';
import { wrongUsage } from './usage';

/**
 * The files a call names, in its order; folders give their files by name, those below
 * them too when told. Hidden files and links are passed over in folders, and what cannot
 * be looked at is left to whoever reads it. One folder's names are held at a time.
 * @throws NewsdeskError `usage-wrong` for a folder without `--recursive`
 */
export async function* filesIn(
  names: readonly string[],
  options: { readonly recursive: boolean },
): AsyncGenerator<string> {
  for (const name of names) {
    const isFolder =
      name !== '-' &&
      (await stat(name).then(
        (found) => found.isDirectory(),
        () => false,
      ));
    if (isFolder && !options.recursive) {
      throw wrongUsage(`${name} is a folder. Add --recursive to take all files in it.`);
    }
    if (isFolder) yield* filesBelow(name);
    else yield name;
  }
}

async function* filesBelow(folder: string): AsyncGenerator<string> {
  const entries: { readonly name: string; readonly isFolder: boolean }[] = [];
  for await (const entry of await opendir(folder)) {
    if (entry.name.startsWith('.')) continue;
    if (entry.isFile() || entry.isDirectory()) {
      entries.push({ name: entry.name, isFolder: entry.isDirectory() });
    }
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const { name, isFolder } of entries) {
    const found = path.join(folder, name);
    if (isFolder) yield* filesBelow(found);
    else yield found;
  }
}
