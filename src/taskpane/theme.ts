import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';

/** The font of Office where it is, the system's elsewhere; nothing is downloaded. */
const FONT =
  "'Segoe UI', 'Segoe UI Web (West European)', system-ui, -apple-system, 'DejaVu Sans', sans-serif";

/** A pane is narrow: Fluent's base size is taken down one step. */
const SIZES = { fontSizeBase300: '13px', lineHeightBase300: '18px' };

/** Office blue, one shade darker than Fluent's own: white text on it passes 7:1. */
const light: Theme = {
  ...webLightTheme,
  ...SIZES,
  fontFamilyBase: FONT,
  colorBrandBackground: '#0f548c',
  colorBrandBackgroundHover: '#0c3b5e',
  colorBrandBackgroundPressed: '#0a2e4a',
  colorCompoundBrandBackground: '#0f548c',
  colorCompoundBrandStroke: '#0f548c',
};
const dark: Theme = { ...webDarkTheme, ...SIZES, fontFamilyBase: FONT };

const query = '(prefers-color-scheme: dark)';

const subscribe = (listener: () => void): (() => void) => {
  const media = window.matchMedia(query);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
};

/**
 * Follows the system, live, unless the host says what its own theme is. Forced colours are left to the browser, which
 * knows the user's palette.
 */
export function useTheme(hostIsDark: boolean | null): { readonly theme: Theme; readonly isDark: boolean } {
  const systemIsDark = useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
  const isDark = hostIsDark ?? systemIsDark;
  return { theme: isDark ? dark : light, isDark };
}
