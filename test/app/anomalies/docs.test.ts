import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { RULES } from '../../../src/engine/checks';
import { RULE_WORDS, SKIP_WORDS } from '../../../src/locales/fr/anomalies';
import { SKIP_REASONS } from '../../../src/engine/checks/ruleIds';

const DOC = readFileSync(resolve(__dirname, '../../../docs/anomalies.md'), 'utf8');

/** What the page must say of each rule, from the declarations and their words. */
const rows = RULES.map(({ id, effect, mayBeRight }) => [
  `\`${id}\``,
  RULE_WORDS[id].title,
  `\`${effect}\``,
  mayBeRight ? 'oui' : '',
  RULE_WORDS[id].blind,
]);

const told = (DOC.split('<!-- regles -->')[1]?.split('<!-- fin -->')[0] ?? '')
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

describe('docs/anomalies.md', () => {
  it('says of each rule what its declaration says', () => {
    expect(told).toEqual(rows);
  });

  it('has words for every reason not to judge', () => {
    expect(Object.keys(SKIP_WORDS).sort()).toEqual([...SKIP_REASONS].sort());
  });
});
