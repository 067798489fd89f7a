import { FluentProvider } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTheme } from './theme';

/** Theme and fonts around whatever an entry point shows. */
export function Root({ children }: { readonly children: ReactNode }) {
  const { theme, isDark } = useTheme();
  return (
    <FluentProvider theme={theme} className={`root ${isDark ? 'dark' : 'light'}`}>
      {children}
    </FluentProvider>
  );
}
