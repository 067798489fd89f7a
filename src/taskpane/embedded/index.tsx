import { Spinner, Tab, TabList } from '@fluentui/react-components';
import { lazy, StrictMode, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { fr } from '../../locales/fr/pane';
import { Guard } from '../components/Guard';
import { Problem } from '../components/Problem';
import { Pane } from '../Pane';
import { Root } from '../Root';
import '../styles/index.css';
import { TextContext, useText } from '../text';
import type { UseCases } from '../useCases';
import { useF6 } from '../useF6';
import { useKeptFocus } from '../useKeptFocus';
import type { Workbench } from './workbench';

const Sheet = lazy(async () => {
  const sheet = await import(/* webpackChunkName: "sheet" */ './Sheet');
  await sheet.init();
  return { default: sheet.Sheet };
});

type Part = 'sheet' | 'pane';

/** The product without Excel: a spreadsheet and its pane in one page. On a narrow screen, one at a time. */
function Embedded() {
  const text = useText().demo;
  const [bench, setBench] = useState<Workbench | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [part, setPart] = useState<Part>('pane');
  const frame = useRef<HTMLElement>(null);
  useF6();
  useKeptFocus(frame);

  useEffect(() => {
    let current = true;
    import(/* webpackChunkName: "workbench" */ './workbench')
      .then(({ openWorkbench }) => openWorkbench())
      .then(
        (opened) => current && setBench(opened),
        (error: unknown) => current && setFailure(String(error)),
      );
    return () => {
      current = false;
    };
  }, []);

  // On a narrow screen, showing a row means showing the sheet.
  const useCases = useMemo(
    (): UseCases | null =>
      bench && {
        ...bench.useCases,
        reveal: async (sheet, row, column) => {
          await bench.useCases.reveal(sheet, row, column);
          setPart('sheet');
        },
      },
    [bench],
  );

  if (failure !== null) {
    return (
      <main className="pane-body">
        <Problem title={text.failed} fix={text.failedFix} announce>
          <p className="muted">{failure}</p>
        </Problem>
      </main>
    );
  }
  return (
    <div className={`page shows-${part}`}>
      <TabList
        className="page-switch"
        size="small"
        aria-label={text.switchLabel}
        selectedValue={part}
        onTabSelect={(_event, data) => setPart(data.value === 'sheet' ? 'sheet' : 'pane')}
      >
        <Tab value="pane">{text.pane}</Tab>
        <Tab value="sheet">{text.sheet}</Tab>
      </TabList>
      {/* The pane comes first for the keyboard: a sheet keeps the Tab key to itself. */}
      <div className="page-pane">
        {useCases ? (
          <Guard of="pane">
            <Pane useCases={useCases} />
          </Guard>
        ) : (
          <main>
            <Spinner label={text.loadingSheet} />
          </main>
        )}
      </div>
      <section ref={frame} className="page-sheet" aria-label={text.sheetRegion}>
        {bench ? (
          <Suspense fallback={<Spinner label={text.loadingSheet} />}>
            <Sheet host={bench.host} />
          </Suspense>
        ) : (
          <Spinner label={text.loadingSheet} />
        )}
      </section>
    </div>
  );
}

const isEnglish = (): boolean => new URLSearchParams(window.location.search).get('lang') === 'en';

async function start(place: HTMLElement): Promise<void> {
  const text = isEnglish() ? (await import(/* webpackChunkName: "en" */ '../../locales/en/pane')).en : fr;
  document.documentElement.lang = text.lang;
  createRoot(place).render(
    <StrictMode>
      <TextContext value={text}>
        <Root>
          <Embedded />
        </Root>
      </TextContext>
    </StrictMode>,
  );
}

const place = document.getElementById('root');
if (place) void start(place);
