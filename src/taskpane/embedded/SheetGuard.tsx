import { Component, type ContextType, type ReactNode } from 'react';
import { Problem } from '../components/Problem';
import { TextContext } from '../text';

interface Props {
  readonly children: ReactNode;
}

/** A fault in the spreadsheet component stays there: the pane goes on working, and the next mount tries again. */
export class SheetGuard extends Component<Props, { readonly message: string | null }> {
  static override contextType = TextContext;
  declare context: ContextType<typeof TextContext>;
  override state = { message: null };

  static getDerivedStateFromError(error: unknown): { readonly message: string } {
    return { message: String(error) };
  }

  override render(): ReactNode {
    const { message } = this.state;
    if (message === null) return this.props.children;
    const { demo, technical } = this.context;
    return (
      <Problem title={demo.sheetFailed} fix={demo.sheetFailedFix} announce>
        <p className="muted">{technical(message)}</p>
      </Problem>
    );
  }
}
