import { init, IronCalc, type IronCalcHandle } from '@ironcalc/workbook';
import '@ironcalc/workbook/style.css';
import { useEffect, useMemo, useReducer, useRef, useState } from 'react';
import type { BrowserHost } from '../../hosts/browser';
import { Guard } from '../components/Guard';

/** How often the sheets are looked at for changes, in milliseconds. */
const LOOK_EVERY = 100;

/** Colours of the spreadsheet: those of the pane, instead of IronCalc's orange. */
const THEME = {
  '--palette-primary-main': '#0f548c',
  '--palette-primary-light': '#3a7ab0',
  '--palette-primary-dark': '#0c3b5e',
  '--palette-sheet-outline-color': '#0f548c',
  '--palette-sheet-outline-editing-color': '#c7dff2',
  '--palette-sheet-outline-background-color': '#0f548c1a',
  '--palette-sheet-default-cell-font-family': "'Segoe UI', system-ui, 'DejaVu Sans', sans-serif",
  '--palette-sheet-header-font': "bold 12px 'Segoe UI', system-ui, 'DejaVu Sans', sans-serif",
  '--typography-font-family': "'Segoe UI', system-ui, 'DejaVu Sans', sans-serif",
} as const;

export { init };

/** The spreadsheet of IronCalc over the model of the host. */
export function Sheet({ host }: { readonly host: BrowserHost }) {
  // The component only draws what happens through itself: it is mounted again when the pane changed the workbook.
  const [generation, remount] = useReducer((count: number) => count + 1, 0);
  const handle = useRef<IronCalcHandle>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => host.onRemount(remount), [host]);
  useEffect(() => host.onBusy(setBusy), [host]);
  useEffect(() => {
    const timer = setInterval(() => host.noticeEdits(), LOOK_EVERY);
    return () => clearInterval(timer);
  }, [host]);
  useEffect(() => handle.current?.setLanguage('fr-FR'), [generation]);
  // Rendering IronCalc again loses what is being typed in it: only a new model is a reason to.
  const sheet = useMemo(
    () => (
      <Guard key={generation} of="sheet">
        <IronCalc ref={handle} model={host.model} themeVariables={THEME} />
      </Guard>
    ),
    [host, generation],
  );
  return (
    <div className="sheet-frame" inert={busy}>
      {sheet}
    </div>
  );
}
