import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { fr, type PaneText } from '../../locales/fr/pane';
import { Guard } from '../components/Guard';
import { isScreen, type Destination } from '../navigation';
import { Pane } from '../Pane';
import { Root } from '../Root';
import '../styles/index.css';
import { TextContext } from '../text';
import { keepTab } from './keepTab';
import { startOffice } from './office';
import { officeLook } from './officeLook';
import { StartFailure } from './StartFailure';

/** The screen that a ribbon button asks for. Excel adds words of its own to the address, so it is read as a query. */
function askedScreen(): Destination {
  const screen = new URLSearchParams(window.location.search).get('ecran');
  return { screen: isScreen(screen) ? screen : 'accueil' };
}

const inEnglish = async (): Promise<PaneText> =>
  (await import(/* webpackChunkName: "en" */ '../../locales/en/pane')).en;

async function start(place: HTMLElement): Promise<void> {
  const officeJs = place.dataset['officeJs'] ?? '';
  // The use cases come while Excel is being waited for.
  const workbench = import(/* webpackChunkName: "workbench" */ './workbench');
  const state = await startOffice();
  const isThere = state.kind === 'ready' || state.kind === 'old';
  const { isEnglish, isDark } = officeLook(isThere);
  const text = isEnglish ? await inEnglish() : fr;
  document.documentElement.lang = text.lang;
  const useCases =
    state.kind === 'ready'
      ? (await workbench).openWorkbench(`SPASER ${place.dataset['version'] ?? ''}`)
      : null;
  keepTab();
  createRoot(place).render(
    <StrictMode>
      <TextContext value={text}>
        <Root isDark={isDark}>
          <Guard of="pane">
            {useCases && <Pane useCases={useCases} first={askedScreen()} />}
            {state.kind !== 'ready' && <StartFailure start={state} officeJs={officeJs} />}
          </Guard>
        </Root>
      </TextContext>
    </StrictMode>,
  );
}

const place = document.getElementById('root');
if (place) void start(place);
