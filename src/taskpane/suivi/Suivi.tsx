import { Spinner } from '@fluentui/react-components';
import { Suspense, useState } from 'react';
import { EmptyState } from '../components/EmptyState';
import type { Destination, Go } from '../navigation';
import { useText } from '../text';
import type { UseCases } from '../useCases';
import type { WorkbookView } from '../useReview';
import { ViewTabs } from './ViewTabs';
import { VIEWS, type SuiviView } from './views';

interface Props {
  readonly view: WorkbookView;
  readonly useCases: UseCases;
  readonly go: Go;
  readonly place: Destination;
  readonly views?: readonly SuiviView[];
}

/** The screen Suivi: its views, one at a time. */
export function Suivi({ view, useCases, go, place, views = VIEWS }: Props) {
  const text = useText();
  const [chosen, choose] = useState(place.view ?? views[0]?.id);
  const { review } = view;
  if (!review) {
    return (
      <EmptyState
        sentence={text.next.noScheme}
        action={text.next.chooseTemplate}
        onAction={() => go({ screen: 'modeles' })}
      />
    );
  }
  const shown = views.find(({ id }) => id === chosen) ?? views[0];
  if (!shown) return null;
  const { id, Body } = shown;
  const body = (
    <Suspense fallback={<Spinner label={text.loading} />}>
      <Body view={view} review={review} useCases={useCases} go={go} place={place} />
    </Suspense>
  );
  return (
    <>
      <h2 className="visually-hidden">{text.review.title}</h2>
      <ViewTabs views={views} chosen={id} onChoose={choose} />
      {views.length < 2 ? (
        body
      ) : (
        <div id="suivi-view" className="stack" role="tabpanel" aria-labelledby={`view-${id}`}>
          {body}
        </div>
      )}
    </>
  );
}
