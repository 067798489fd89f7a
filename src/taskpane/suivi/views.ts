import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type { Review } from '../../app/contracts';
import type { PaneText } from '../../locales/fr/pane';
import type { Destination, Go } from '../navigation';
import type { UseCases } from '../useCases';
import type { WorkbookView } from '../useReview';

/** What every view of Suivi is handed. A view is only drawn while the workbook holds a scheme. */
export interface ViewProps {
  readonly view: WorkbookView;
  readonly review: Review;
  readonly useCases: UseCases;
  readonly go: Go;
  /** What brought the user here: a view reads what concerns it. */
  readonly place: Destination;
}

export interface SuiviView {
  readonly id: string;
  readonly title: (text: PaneText) => string;
  /** Comes in a file of its own when the view is first opened. */
  readonly Body: LazyExoticComponent<ComponentType<ViewProps>>;
}

/** The views of Suivi, in the order of their tabs. To add one: a folder beside this file, and one entry here. */
export const VIEWS: readonly SuiviView[] = [
  {
    id: 'indicateurs',
    title: (text) => text.suiviViews.indicateurs,
    Body: lazy(() =>
      import(/* webpackChunkName: "suivi-indicateurs" */ './indicateurs/Indicateurs').then((m) => ({
        default: m.Indicateurs,
      })),
    ),
  },
  {
    id: 'seuils',
    title: (text) => text.suiviViews.seuils,
    Body: lazy(() =>
      import(/* webpackChunkName: "suivi-seuils" */ './seuils/Seuils').then((m) => ({ default: m.Seuils })),
    ),
  },
  {
    id: 'obligations',
    title: (text) => text.suiviViews.obligations,
    Body: lazy(() => import(/* webpackChunkName: "suivi-obligations" */ './obligations/Obligations')),
  },
  {
    id: 'simulation',
    title: (text) => text.suiviViews.simulation,
    Body: lazy(() => import(/* webpackChunkName: "suivi-simulation" */ './simulation/Simulation')),
  },
  {
    id: 'origine',
    title: (text) => text.origine.view,
    Body: lazy(() =>
      import(/* webpackChunkName: "suivi-origine" */ './origine/Origine').then((m) => ({
        default: m.Origine,
      })),
    ),
  },
];
