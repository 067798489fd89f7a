import { createContext, useContext } from 'react';
import { fr, type PaneText } from '../locales/fr/pane';

/** The sentences of the pane in the reader's language; French is the authority and the default. */
export const TextContext = createContext<PaneText>(fr);
export const useText = (): PaneText => useContext(TextContext);
