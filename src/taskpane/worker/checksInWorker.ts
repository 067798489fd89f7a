import type { Judgement } from '../../app/anomalies/checkData';
import type { Changes } from '../../app/anomalies/changes';
import type { Hooks } from '../../workbook/host';
import type { UseCases } from '../useCases';
import { NoWorker, type Clerk } from './clerk';

/** The checks on the page's own thread; `judge` does the judging elsewhere. */
interface Direct extends Pick<UseCases, 'findAnomalies'> {
  checkData(hooks?: Hooks, judge?: () => Promise<Judgement | null>): Promise<Changes>;
}

/**
 * Judges the rows of the workbook in a worker of its own, one judgement after the other: rules look at each row many times, and the
 * page is needed meanwhile. Stopping one ends it at once. Where no worker starts, `direct` does it all on the page's own thread.
 */
export function checksInWorker(clerk: Clerk, direct: Direct): Pick<UseCases, 'findAnomalies' | 'checkData'> {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(job: () => Promise<T>): Promise<T> => {
    const mine = last.then(job, job);
    last = mine;
    return mine;
  };
  return {
    async findAnomalies(hooks) {
      try {
        return await inTurn(() => clerk.do({ kind: 'anomalies' }, hooks));
      } catch (error) {
        if (!(error instanceof NoWorker)) throw error;
        return direct.findAnomalies(hooks);
      }
    },
    async checkData(hooks) {
      let judgement: Judgement | null;
      try {
        judgement = await inTurn(() => clerk.do({ kind: 'judge' }, hooks));
      } catch (error) {
        if (!(error instanceof NoWorker)) throw error;
        return direct.checkData(hooks);
      }
      return direct.checkData(hooks, async () => judgement);
    },
  };
}
