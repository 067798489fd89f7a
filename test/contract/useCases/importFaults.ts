import { importData, previewImport } from '../../../src/app';
import { sampleData } from '../../../src/app/sample';
import { everyFault, faulty } from '../faults';
import { unchanged } from '../expecting';
import { HOURS, SECOND } from '../sources';
import { openSession } from '../../../src/app';
import { environment } from '../../support/sessions';
import type { Group } from '../types';

export const importFaults: Group = {
  name: 'importData, when a write fails',
  cases: [
    {
      name: 'leaves the workbook as it was whichever write fails, and goes through when given again',
      run: async ({ imported }) => {
        const open = await imported();
        const preview = await previewImport(open.session, [SECOND, HOURS]);
        await everyFault(open, (session) => importData(session, preview));
      },
    },
    {
      name: 'leaves the workbook as it was when many rows are half in',
      run: async ({ imported }) => {
        const open = await imported();
        const preview = await previewImport(open.session, [...sampleData().slice(0, 1), HOURS]);
        expect(preview.merged.MARCHES?.length).toBeGreaterThan(100);
        const session = openSession(faulty(open.host, 2, 'after').host, environment);
        await unchanged(open, () => expect(importData(session, preview)).rejects.toThrow('planned fault'));
        expect(await open.host.readTable('MARCHES')).toHaveLength(2);
        expect(await open.host.readTable('HEURES')).toEqual([]);
      },
    },
  ],
};
