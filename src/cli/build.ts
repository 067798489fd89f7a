import { sharedBuyers } from '../scheme/buyers';
import { parseBuild } from './arguments';
import { readInput } from './disk';
import { make, sorted } from './make';

/** `spaser build`: a template and data files in, a workbook and its result out. Exit code 0, or 1 when a file was not read. */
export async function build(args: readonly string[]): Promise<number> {
  const making = parseBuild(args);
  const { inputs, failures } = sorted(await Promise.all(making.data.map((path) => readInput(path))));
  return make({
    making,
    buyer: making.buyer,
    buyers: sharedBuyers(making.buyer, making.buyers),
    inputs,
    failures,
  });
}
