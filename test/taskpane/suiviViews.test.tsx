import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { renderToStaticMarkup } from 'react-dom/server';
import { lazy } from 'react';
import { ViewTabs } from '../../src/taskpane/suivi/ViewTabs';
import { VIEWS, type SuiviView } from '../../src/taskpane/suivi/views';

const other: SuiviView = { id: 'autre', title: () => 'Autre', Body: lazy(() => new Promise(() => {})) };

const tabs = (views: readonly SuiviView[], chosen: string): string =>
  renderToStaticMarkup(
    <FluentProvider theme={webLightTheme}>
      <ViewTabs views={views} chosen={chosen} onChoose={() => {}} />
    </FluentProvider>,
  );

describe('the views of Suivi', () => {
  it('have ids of their own, the indicators first', () => {
    const ids = VIEWS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids[0]).toBe('indicateurs');
  });

  it('are tabs of which one is selected', () => {
    const html = tabs([...VIEWS.slice(0, 1), other], 'autre');
    expect(html.match(/role="tab"/g)).toHaveLength(2);
    const selected = [...html.matchAll(/<button[^>]*aria-selected="true"[^>]*>/g)].map(([tag]) => tag);
    expect(selected).toHaveLength(1);
    expect(selected[0]).toContain('id="view-autre"');
  });

  it('need no tab when there is only one', () => {
    expect(tabs([other], 'autre')).not.toContain('role="tab"');
  });
});
