import { Button, Spinner, Tab, TabList } from '@fluentui/react-components';
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { Accueil } from './accueil/Accueil';
import { RepairCard } from './accueil/RepairCard';
import { Failure } from './components/Failure';
import { isScreen, SCREENS, type Destination } from './navigation';
import { useText } from './text';
import type { UseCases } from './useCases';
import { useReview } from './useReview';

/** Screens that the first look does not need come in their own files. */
const Modeles = lazy(() =>
  import(/* webpackChunkName: "modeles" */ './modeles/Modeles').then((m) => ({ default: m.Modeles })),
);
const Donnees = lazy(() =>
  import(/* webpackChunkName: "donnees" */ './donnees/Donnees').then((m) => ({ default: m.Donnees })),
);
const Suivi = lazy(() =>
  import(/* webpackChunkName: "suivi" */ './suivi/Suivi').then((m) => ({ default: m.Suivi })),
);

interface Props {
  readonly useCases: UseCases;
  /** What to show first. */
  readonly first?: Destination;
}

/** The pane, whatever host is behind its use cases. */
export function Pane({ useCases, first = { screen: 'accueil' } }: Props) {
  const text = useText();
  const view = useReview(useCases);
  const [place, setPlace] = useState<Destination>(first);
  const [visit, setVisit] = useState(0);
  const body = useRef<HTMLDivElement>(null);

  const go = useCallback((destination: Destination) => {
    setPlace(destination);
    // A new visit starts the screen afresh, with the filter it was opened for.
    setVisit((count) => count + 1);
  }, []);
  useEffect(() => {
    if (visit === 0) return;
    body.current?.scrollTo(0, 0);
    body.current?.focus();
  }, [visit]);

  const { review } = view;
  const period = review
    ? text.period(review.years[0] ?? review.year, review.years.at(-1) ?? review.year)
    : '';
  return (
    <main className="pane" aria-label={text.appName}>
      <div className="pane-head">
        <h1>{review ? `${text.appName} · ${review.buyer}` : text.appName}</h1>
        <p className="muted">
          {review ? `${review.title} · ${period}` : review === null ? text.noScheme : '\u00a0'}
        </p>
      </div>
      <TabList
        className="pane-tabs"
        size="small"
        aria-label={text.tabsLabel}
        selectedValue={place.screen}
        onTabSelect={(_event, data) => {
          if (isScreen(data.value)) setPlace({ screen: data.value });
        }}
      >
        {SCREENS.map((screen) => (
          <Tab key={screen} value={screen} id={`tab-${screen}`} aria-controls="pane-body">
            {text.tabs[screen]}
          </Tab>
        ))}
      </TabList>
      <div
        ref={body}
        id="pane-body"
        className="pane-body"
        role="tabpanel"
        aria-labelledby={`tab-${place.screen}`}
        tabIndex={-1}
      >
        {view.error !== null && (
          <>
            <Failure error={view.error} />
            {review === undefined && <RepairCard view={view} useCases={useCases} />}
            <div className="actions">
              <Button size="small" onClick={() => void view.refresh()}>
                {text.again}
              </Button>
            </div>
          </>
        )}
        {review === undefined && view.error === null && <Spinner label={text.loading} />}
        {review !== undefined && (
          <Suspense fallback={<Spinner label={text.loading} />}>
            {place.screen === 'accueil' && <Accueil view={view} useCases={useCases} go={go} />}
            {place.screen === 'modeles' && <Modeles key={visit} view={view} useCases={useCases} go={go} />}
            {place.screen === 'donnees' && (
              <Donnees
                key={visit}
                view={view}
                useCases={useCases}
                go={go}
                sample={place.sample ?? false}
                indicator={place.indicator ?? null}
              />
            )}
            {place.screen === 'suivi' && (
              <Suivi key={visit} view={view} useCases={useCases} go={go} place={place} />
            )}
          </Suspense>
        )}
      </div>
    </main>
  );
}
