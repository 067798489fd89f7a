/// <reference types="office-js" />

export interface OfficeLook {
  /** French unless Office speaks English: whoever has neither is a colleague in France. */
  readonly isEnglish: boolean;
  /** What Office says of its theme; null = what the system says. */
  readonly isDark: boolean | null;
}

/** Colour `#rrggbb` under half of full light. */
function isDarkColour(colour: string): boolean {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128;
}

/** Language and theme of Office. Excel on the web gives no theme, older ones only its colours. */
export function officeLook(isThere: boolean): OfficeLook {
  if (!isThere) return { isEnglish: navigator.language.startsWith('en'), isDark: null };
  const { displayLanguage, officeTheme } = Office.context;
  const ground: unknown = officeTheme?.bodyBackgroundColor;
  const isKnown = typeof ground === 'string' && /^#[\da-f]{6}$/i.test(ground);
  return { isEnglish: displayLanguage.startsWith('en'), isDark: isKnown ? isDarkColour(ground) : null };
}
