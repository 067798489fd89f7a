import { readdir } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import type { IntakeFailure } from '../intake/types';

/** Why a file of a folder is left alone. */
export type SkipReason = 'cache' | 'verrou' | 'lien' | 'sortie';

export interface FolderFile {
  readonly path: string;
  /** Path inside the folder, with « / », under the folder's own name when several are read. */
  readonly name: string;
  /** Name of the folder. */
  readonly folder: string;
}

export interface Found {
  readonly files: readonly FolderFile[];
  readonly skipped: readonly { readonly file: string; readonly reason: SkipReason }[];
  readonly failures: readonly IntakeFailure[];
}

/** Files that systems leave in every folder, and that hold no data. */
const OF_SYSTEM = /^(\.|thumbs\.db$|desktop\.ini$)/i;

/** Code units, not a language: every machine gives one order. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const folderName = (folder: string): string => basename(resolve(folder));

/**
 * Every file of some folders and of those inside them, in the order of their names. Hidden files, lock files of Office
 * (`~$…`), links to folders and what the command is about to write are left alone, and said.
 * @param written files that the command writes: read back, they would count everything twice.
 */
export async function filesIn(folders: readonly string[], written: readonly string[]): Promise<Found> {
  const names = folders.map(folderName);
  const outputs = new Set(written.map((path) => resolve(path)));
  const files: FolderFile[] = [];
  const skipped: { file: string; reason: SkipReason }[] = [];
  const failures: IntakeFailure[] = [];
  for (const [index, folder] of folders.entries()) {
    const own = names[index] ?? folder;
    // Two folders of one name are told apart by the path that was typed.
    const label = names.filter((name) => name === own).length > 1 ? folder.split(sep).join('/') : own;
    const before = files.length;
    const told = await visit(folder);
    if (!told) failures.push({ ok: false, file: folder, code: 'dossier-introuvable', details: {} });
    else if (files.length === before)
      failures.push({ ok: false, file: folder, code: 'dossier-vide', details: {} });

    async function visit(path: string): Promise<boolean> {
      const entries = await readdir(path, { withFileTypes: true }).catch(() => null);
      if (!entries) return false;
      for (const entry of entries.sort((a, b) => compare(a.name, b.name))) {
        const at = join(path, entry.name);
        const inside = relative(folder, at).split(sep).join('/');
        const file = folders.length > 1 ? `${label}/${inside}` : inside;
        if (OF_SYSTEM.test(entry.name)) skipped.push({ file, reason: 'cache' });
        else if (entry.name.startsWith('~$')) skipped.push({ file, reason: 'verrou' });
        else if (entry.isDirectory()) {
          if (!(await visit(at)))
            failures.push({ ok: false, file, code: 'dossier-introuvable', details: {} });
        } else if (entry.isSymbolicLink()) skipped.push({ file, reason: 'lien' });
        else if (outputs.has(resolve(at))) skipped.push({ file, reason: 'sortie' });
        else files.push({ path: at, name: file, folder: own });
      }
      return true;
    }
  }
  return { files, skipped, failures };
}
