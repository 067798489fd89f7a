import { openSession, type Session } from '../../../src/app';
import type { FaultMoment } from '../../excel-host';
import type { Book } from '../../excel-host/book/book';
import { difference } from '../../contract/expecting';
import { environment } from '../../support/sessions';
import { inTurn, nthPlaces } from '../../support/thorough';
import { hostOn } from './support';

const MOMENTS: readonly FaultMoment[] = ['before', 'during', 'after'];

/**
 * Plans a fault at every sync of a command, or at one in `step` unless thorough: the workbook must be as it was, or as the command leaves it, and the command
 * goes through when it is given again. @returns how many faults made it fail.
 */
export async function faultAtEverySync(
  book: Book,
  command: (session: Session) => Promise<unknown>,
  step = 1,
): Promise<number> {
  const sound = hostOn(book);
  const before = sound.excel.contents();
  const from = sound.excel.syncs;
  await command(openSession(sound, environment));
  const after = sound.excel.contents();
  let struck = 0;
  for (const [turn, nth] of nthPlaces(sound.excel.syncs - from, step).entries()) {
    for (const moment of inTurn(MOMENTS, turn + 1, MOMENTS.length)) {
      const host = hostOn(book);
      const session = openSession(host, environment);
      host.excel.failAt(nth, 'GeneralException', moment);
      const failed = await command(session).then(
        () => false,
        () => true,
      );
      const left = difference(failed ? before : after, host.excel.contents());
      expect([nth, moment, left]).toEqual([nth, moment, '']);
      if (!failed) continue;
      struck += 1;
      await command(session);
      expect([nth, moment, difference(after, host.excel.contents())]).toEqual([nth, moment, '']);
    }
  }
  return struck;
}
