import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { renderToStaticMarkup } from 'react-dom/server';
import { DEFAULT_CHOICES, previewImport } from '../../src/app';
import type { ChangeChoices, SourceChanges } from '../../src/app/contracts';
import { en } from '../../src/locales/en/pane';
import { ChangesCard } from '../../src/taskpane/donnees/ChangesCard';
import { TextContext } from '../../src/taskpane/text';
import { fr } from '../../src/locales/fr/pane';
import { fileHost, filled } from '../support/sessions';

const HEADER = 'N° marché;Code bénéficiaire;Mois;Heures réalisées\n';

async function changesOf(): Promise<readonly SourceChanges[]> {
  const { session } = await filled(fileHost(), [
    { name: 'heures.csv', text: `${HEADER}M1;B-1;03/2025;120\nM1;B-2;03/2025;80\nM2;B-3;04/2025;35\n` },
  ]);
  const later = {
    name: 'heures.csv',
    text: `${HEADER}M1;B-1;03/2025;125,5\nM1;B-2;03/2025;80\nM3;B-4;05/2025;10\n`,
  };
  return (await previewImport(session, [later])).changes ?? [];
}

const shown = (
  changes: readonly SourceChanges[],
  choices: ChangeChoices = DEFAULT_CHOICES,
  text = fr,
): string =>
  renderToStaticMarkup(
    <FluentProvider theme={webLightTheme}>
      <TextContext.Provider value={text}>
        <ChangesCard changes={changes} choices={choices} onChoices={() => {}} onVersion={() => {}} />
      </TextContext.Provider>
    </FluentProvider>,
  );

/** Labels of the groups, with whether their box is ticked. */
const boxes = (html: string): readonly (readonly [string, boolean])[] =>
  [...html.matchAll(/<input type="checkbox"[^>]*>.*?<label[^>]*>(.*?)<\/label>/g)].map((found) => [
    (found[1] ?? '').replace(/<[^>]*>/g, ''),
    /<input[^>]*\bchecked=""/.test(found[0]),
  ]);

describe('the card « Ce qui change »', () => {
  it('ticks what adds or updates, and leaves unticked what would delete', async () => {
    const html = shown(await changesOf());
    expect(html).toContain('Ce qui change');
    expect(html).toContain('une nouvelle version de « heures.csv »');
    expect(html).toContain('1 ligne inchangée');
    // People and contracts that hours bring are told apart from them.
    const [hours = ''] = html.split('aria-label="Heures"').slice(1);
    const found = boxes(hours.split('role="group"')[0] ?? '');
    expect(found.map(([label]) => label)).toEqual(
      expect.arrayContaining([
        'Ajouter 1 nouvelle ligne',
        'Mettre à jour 1 ligne changée',
        'Supprimer 1 ligne disparue du fichier',
      ]),
    );
    const ticked = new Map(found);
    expect([
      ticked.get('Ajouter 1 nouvelle ligne'),
      ticked.get('Mettre à jour 1 ligne changée'),
      ticked.get('Supprimer 1 ligne disparue du fichier'),
    ]).toEqual([true, true, false]);
  });

  it('names no person, and says in both languages what changes', async () => {
    const changes = await changesOf();
    const [row] = changes.flatMap((one) => one.changes).filter(({ kind }) => kind === 'changee');
    expect(
      fr.changes.change(
        'Heures',
        fr.changes.value('HEURES', 'heures_declarees', row?.fields[0]?.new ?? null),
        '',
      ),
    ).toContain('125,5');
    expect(JSON.stringify(changes)).not.toMatch(/B-[1-4]"/);
    expect(shown(changes, DEFAULT_CHOICES, en)).toContain('Update 1 row, changed');
  });

  it('is not there where nothing was received before', () => {
    expect(shown([])).not.toContain('Ce qui change');
  });
});
