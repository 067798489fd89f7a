import { composer as en } from '../../../locales/en/composer';
import { composer as fr, type ComposerText } from '../../../locales/fr/composer';
import { useText } from '../../text';

/** The sentences of the composer, which come with its own file: the first look at the pane does not wait for them. */
export const useComposerText = (): ComposerText => (useText().lang === 'en' ? en : fr);
