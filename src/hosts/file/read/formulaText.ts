const PARTS = /"(?:[^"]|"")*"|'(?:[^']|'')*'!|\[[^\]]*\]|([\p{L}_][\p{L}\p{N}_.]*)!/gu;

/** Spreadsheets drop the quotes of sheet names that need none; ours always have them, so that texts can be compared. */
export const quotedSheets = (formula: string): string =>
  formula.replace(PARTS, (part: string, bare: string | undefined) =>
    bare === undefined ? part : `'${bare}'!`,
  );

/** The same formula where a sheet bears another name; sheets are quoted, as above. */
export const renamedIn = (formula: string, from: string, to: string): string =>
  quotedSheets(formula).replace(PARTS, (part: string) =>
    part.startsWith("'") && part.slice(1, -2).replace(/''/g, "'").toLowerCase() === from.toLowerCase()
      ? `'${to.replace(/'/g, "''")}'!`
      : part,
  );
