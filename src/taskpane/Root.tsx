import { FluentProvider } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTheme } from './theme';

interface Props {
  readonly children: ReactNode;
  /** Theme of the host; null = that of the system. */
  readonly isDark?: boolean | null;
}

/** Theme and fonts around whatever an entry point shows. */
export function Root({ children, isDark: hostIsDark = null }: Props) {
  const { theme, isDark } = useTheme(hostIsDark);
  return (
    <FluentProvider theme={theme} className={`root ${isDark ? 'dark' : 'light'}`}>
      {children}
    </FluentProvider>
  );
}
