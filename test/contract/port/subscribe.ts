import { unchanged } from '../expecting';
import { computed, ROWS } from '../rows';
import type { Group } from '../types';

/** Hints may come late. */
const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 60));

export const subscribing: Group = {
  name: 'subscribe',
  cases: [
    {
      name: 'hints at what the user changes in the sheets',
      needs: 'shared',
      run: async ({ planned }) => {
        const { host, user } = await planned();
        let heard = 0;
        host.subscribe(() => void (heard += 1));
        await host.describe();
        await user.types('Suivi', 20, 0, 1);
        await soon();
        expect(heard).toBeGreaterThan(0);
      },
    },
    {
      name: 'says nothing to a listener that has stopped, who may stop twice',
      run: async ({ planned }) => {
        const { host, user } = await planned();
        let heard = 0;
        const stop = host.subscribe(() => void (heard += 1));
        await host.describe();
        stop();
        stop();
        await host.writeRows('MARCHES', computed(ROWS), 'replace');
        await host.describe();
        await user.types('Suivi', 20, 0, 1);
        await soon();
        expect(heard).toBe(0);
      },
    },
    {
      name: 'changes nothing, and tells every listener',
      needs: 'shared',
      run: async ({ planned }) => {
        const open = await planned();
        const heard = new Set<string>();
        await unchanged(open, async () => {
          open.host.subscribe(() => heard.add('a'));
          open.host.subscribe(() => heard.add('b'));
          await open.host.describe();
        });
        await open.user.types('Suivi', 20, 0, 1);
        await soon();
        expect([...heard].sort()).toEqual(['a', 'b']);
      },
    },
    {
      name: 'is a hint: an old host never gives one, and nothing breaks',
      needs: 'refusal',
      run: async ({ imported }) => {
        const open = await imported();
        let heard = 0;
        await unchanged(open, async () => {
          const stop = open.host.subscribe(() => void (heard += 1));
          await soon();
          stop();
          await soon();
        });
        expect(heard).toBe(0);
      },
    },
  ],
};
