import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { IntakeFailure, SourceInput } from '../intake/types';

/** What the disk refuses, by the code that Node gives it. */
const READ_REFUSALS: Readonly<Record<string, string>> = {
  ENOENT: 'fichier-introuvable',
  ENOTDIR: 'fichier-introuvable',
  EISDIR: 'fichier-dossier',
};

const systemCode = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;

/** A file that cannot be written. Its words are in the locales, by `code`. */
export class WriteError extends Error {
  constructor(
    readonly code: 'dossier-absent' | 'ecriture-refusee',
    readonly path: string,
  ) {
    super(`${code}: ${path}`);
    this.name = 'WriteError';
  }
}

/** Reads a file from the disk, under its own name unless another is given; what the disk refuses is a failure of that source, like any other. */
export async function readInput(
  path: string,
  name = basename(path),
): Promise<(SourceInput & { bytes: Uint8Array }) | IntakeFailure> {
  try {
    return { name, bytes: new Uint8Array(await readFile(path)) };
  } catch (error) {
    const system = systemCode(error);
    if (system === null) throw error;
    return { ok: false, file: name, code: READ_REFUSALS[system] ?? 'fichier-refuse', details: {} };
  }
}

/**
 * Writes a file whole or not at all: a failure in the middle leaves the earlier one.
 * @throws WriteError when the folder is not there or the disk refuses.
 */
export async function writeWhole(path: string, content: Uint8Array | string): Promise<void> {
  const draft = `${path}.${process.pid}.part`;
  try {
    await writeFile(draft, content);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    const system = systemCode(error);
    if (system === null) throw error;
    throw new WriteError(
      system === 'ENOENT' || system === 'ENOTDIR' ? 'dossier-absent' : 'ecriture-refusee',
      path,
    );
  }
}

export const writeJson = (path: string, value: unknown): Promise<void> =>
  writeWhole(path, `${JSON.stringify(value, null, 2)}\n`);
