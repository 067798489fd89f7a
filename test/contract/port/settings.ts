import { contractPlan } from '../plan';
import { TRICKY, UNICODE } from '../rows';
import type { Group } from '../types';

const LONG = JSON.stringify({ texte: `<é> & "guillemets" ${'😀'.repeat(40_000)}` });

export const readingSettings: Group = {
  name: 'readSettings',
  attempt: ({ host }) => host.readSettings(),
  cases: [
    {
      name: 'has nothing to say of a workbook on which nothing was done',
      run: async ({ blank }) => {
        expect(await (await blank()).host.readSettings()).toEqual({});
      },
    },
    {
      name: "gives those of the plan, and none of the host's own",
      run: async ({ planned }) => {
        expect(await (await planned()).host.readSettings()).toEqual(contractPlan().settings);
      },
    },
  ],
};

export const writingSettings: Group = {
  name: 'writeSettings',
  attempt: ({ host }) => host.writeSettings({ a: '1' }),
  cases: [
    {
      name: 'adds and replaces by key, and leaves the others',
      run: async ({ planned }) => {
        const { host } = await planned();
        await host.writeSettings({ a: '1', b: '2' });
        await host.writeSettings({ b: '3', c: '4' });
        expect(await host.readSettings()).toEqual({ ...contractPlan().settings, a: '1', b: '3', c: '4' });
      },
    },
    {
      name: 'keeps texts to the letter, whatever they look like, the empty one too',
      run: async ({ planned }) => {
        const { host } = await planned();
        const settings = Object.fromEntries([...TRICKY, ...UNICODE, ''].map((text, i) => [`cle.${i}`, text]));
        await host.writeSettings(settings);
        expect(await host.readSettings()).toEqual({ ...contractPlan().settings, ...settings });
      },
    },
    {
      name: 'keeps a text longer than any cell, then a short one in its place',
      run: async ({ planned }) => {
        const { host } = await planned();
        await host.writeSettings({ long: LONG });
        expect((await host.readSettings())['long'] === LONG).toBe(true);
        await host.writeSettings({ long: 'court' });
        expect((await host.readSettings())['long']).toBe('court');
      },
    },
    {
      name: 'works in a workbook on which nothing else was done, and shows no sheet',
      run: async ({ blank, facts }) => {
        const { host } = await blank();
        await host.writeSettings({ a: '1' });
        expect(await host.readSettings()).toEqual({ a: '1' });
        expect((await host.describe()).sheets).toEqual(facts.firstSheets);
      },
    },
  ],
};
