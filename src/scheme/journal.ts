/** What a command left behind: one line of the journal, without words. */
export interface JournalLine {
  /** ISO date and time, given by the caller's clock. */
  readonly at: string;
  readonly command:
    | 'inserer'
    | 'importer'
    | 'annuler'
    | 'reparer'
    | 'migrer'
    | 'retablir'
    | 'publier'
    | 'retablir-cibles'
    | 'oublier'
    | 'verifier'
    | 'purger';
  readonly details: Readonly<Record<string, string | number>>;
}
