import { FluentProvider } from '@fluentui/react-components';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Proposal } from '../../src/intake/types';
import { en } from '../../src/locales/en/pane';
import { fr } from '../../src/locales/fr/pane';
import { ProposalsCard } from '../../src/taskpane/donnees/ProposalsCard';
import { TextContext } from '../../src/taskpane/text';

const PROPOSALS: readonly Proposal[] = [
  {
    kind: 'word',
    id: 'm1',
    field: 'type_employeur',
    word: 'association intermedaire',
    value: 'AI',
    rows: 3,
    confidence: 0.9,
  },
  {
    kind: 'word',
    id: 'm2',
    field: 'type_employeur',
    word: 'assoc intermediaire',
    value: 'AI',
    rows: 1,
    confidence: 0.7,
  },
  {
    kind: 'person',
    id: 'p1',
    keep: 'P-AAAAAAAAAA',
    merge: 'P-BBBBBBBBBB',
    rows: [2, 0],
    reason: { code: 'code-ou-nom' },
  },
];

const shown = (text: typeof fr, proposals: readonly Proposal[]): string =>
  renderToStaticMarkup(
    <TextContext value={text}>
      <FluentProvider>
        <ProposalsCard proposals={proposals} onDecide={() => undefined} />
      </FluentProvider>
    </TextContext>,
  );

describe.each([
  ['fr', fr],
  ['en', en],
] as const)('the card of proposals in %s', (_lang, text) => {
  it('asks each question with its three answers, and shows no pseudonym', () => {
    const html = shown(text, PROPOSALS);
    const t = text.proposals;
    for (const words of [
      t.wordSaid(PROPOSALS[0] as never),
      t.wordSaid(PROPOSALS[1] as never),
      t.personSaid(PROPOSALS[2] as never),
    ])
      expect(html).toContain(words.replace(/"/gu, '&quot;'));
    expect(html.match(/type="radio"/gu)).toHaveLength(9);
    expect(html.match(/checked=""/gu)).toHaveLength(3);
    // Two words that would become one value are a cluster; one person is not.
    expect(html.match(new RegExp(`>${t.approveAll}<`, 'gu'))).toHaveLength(1);
    expect(html).not.toMatch(/P-[0-9A-Z]{10}/);
  });

  it('is absent when nothing is asked', () => expect(shown(text, [])).not.toContain(text.proposals.title));
});
