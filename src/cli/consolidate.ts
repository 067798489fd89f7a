import { skippedLine } from '../locales/fr/cli';
import { buyerKey, readBuyer, sharedBuyers } from '../scheme/buyers';
import { parseConsolidate, type ConsolidateArguments } from './arguments';
import { readInput } from './disk';
import { filesIn, folderName } from './folder';
import { make, sorted } from './make';
import { print } from './output';

/**
 * `spaser consolidate`: every file of some folders in one workbook and one result. One folder is one buyer's; several are
 * a network's, each with the name of its buyer, and rows that name no buyer are those of their folder.
 */
export async function consolidate(args: readonly string[]): Promise<number> {
  const making = parseConsolidate(args);
  const { buyer, buyers, senderOf } = parties(making);
  const found = await filesIn(
    making.folders,
    [making.out, making.json].filter((path) => path !== null),
  );
  for (const one of found.skipped) print(skippedLine(one.file, one.reason));
  const read = sorted([
    ...(await Promise.all(found.files.map(({ path, name }) => readInput(path, name)))),
    ...(await Promise.all(making.data.map((path) => readInput(path)))),
  ]);
  return make({
    making,
    buyer,
    buyers,
    inputs: read.inputs,
    failures: [...found.failures, ...read.failures],
    senders: Object.fromEntries(
      found.files.flatMap(({ name, folder }): [string, string][] => {
        const sender = senderOf.get(folder);
        return sender === undefined ? [] : [[name, sender]];
      }),
    ),
    more: { skipped: found.skipped },
  });
}

interface Parties {
  readonly buyer: string;
  readonly buyers: readonly string[];
  /** Name of the buyer of each folder; empty when one folder is read. */
  readonly senderOf: ReadonlyMap<string, string>;
}

/** Who the scheme is for. An option may say a folder's buyer again, with its number. */
function parties({ buyer, buyers, folders }: ConsolidateArguments): Parties {
  const names = folders.map(folderName);
  const lead = buyer ?? names[0] ?? '';
  if (folders.length < 2) return { buyer: lead, buyers: sharedBuyers(lead, buyers), senderOf: new Map() };
  const keyOf = (entry: string): string => buyerKey(readBuyer(entry).name);
  const typed = new Map(
    [...buyers, ...(buyer === null ? [] : [buyer])].map((entry) => [keyOf(entry), entry]),
  );
  // Two folders of one name are one buyer's.
  const entries = new Map(names.map((name) => [keyOf(name), typed.get(keyOf(name)) ?? name]));
  for (const entry of buyers) if (!entries.has(keyOf(entry))) entries.set(keyOf(entry), entry);
  return {
    buyer: lead,
    buyers: [...entries.values()],
    senderOf: new Map(names.map((name) => [name, readBuyer(entries.get(keyOf(name)) ?? name).name])),
  };
}
