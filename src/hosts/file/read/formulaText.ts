const PARTS = /"(?:[^"]|"")*"|'(?:[^']|'')*'!|\[[^\]]*\]|([\p{L}_][\p{L}\p{N}_.]*)!/gu;

/** Spreadsheets drop the quotes of sheet names that need none; ours always have them, so that texts can be compared. */
export const quotedSheets = (formula: string): string =>
  formula.replace(PARTS, (part: string, bare: string | undefined) =>
    bare === undefined ? part : `'${bare}'!`,
  );
