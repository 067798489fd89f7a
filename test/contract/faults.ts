import { HostError, type WorkbookHost } from '../../src/workbook/host';
import type { Opened } from './types';
import { openSession, type Session } from '../../src/app';
import { environment } from '../support/sessions';
import { difference } from './expecting';

/** When a planned fault strikes: before the write has any effect, or after it, when only the answer is lost. */
export type FaultMoment = 'before' | 'after';

const WRITES = ['apply', 'writeRows', 'writeCells', 'writeSettings'] as const;

interface Faulty {
  readonly host: WorkbookHost;
  /** Writes asked so far. */
  readonly writes: () => number;
}

/** The same host, whose nth write fails; with n = 0, none does. */
export function faulty(host: WorkbookHost, nth: number, moment: FaultMoment): Faulty {
  let writes = 0;
  const isWrite = (name: PropertyKey): boolean => WRITES.some((write) => write === name);
  const proxy = new Proxy(host, {
    get: (target, name) => {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== 'function') return member;
      return async (...args: unknown[]): Promise<unknown> => {
        if (!isWrite(name)) return Reflect.apply(member, target, args);
        writes += 1;
        const strikes = writes === nth;
        if (strikes && moment === 'before') throw new HostError('GeneralException', 'planned fault');
        const result: unknown = await Reflect.apply(member, target, args);
        if (strikes) throw new HostError('GeneralException', 'planned fault');
        return result;
      };
    },
  });
  return { host: proxy, writes: () => writes };
}

/**
 * A fault before the first write of a command, then after each: what comes after one write is what comes before the next.
 * The command fails, the workbook is as it was and there is nothing to undo; given again, the command goes through.
 */
export async function everyFault(
  open: Opened,
  command: (session: Session) => Promise<unknown>,
): Promise<void> {
  const { host } = open;
  const [start, before] = [await host.snapshot(), await open.contents()];
  const sound = faulty(host, 0, 'before');
  await command(openSession(sound.host, environment));
  const done = await open.contents();
  await host.restore(start);
  expect(sound.writes()).toBeGreaterThan(1);
  for (let nth = 0; nth <= sound.writes(); nth += 1) {
    const { host: broken } = nth === 0 ? faulty(host, 1, 'before') : faulty(host, nth, 'after');
    const session = openSession(broken, environment);
    await expect(command(session)).rejects.toThrow('planned fault');
    const left = difference(before, await open.contents());
    expect([nth, left, session.undoable]).toEqual([nth, '', []]);
  }
  await command(openSession(host, environment));
  expect(difference(done, await open.contents())).toBe('');
}
