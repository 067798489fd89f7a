import { Button } from '@fluentui/react-components';
import { Component, type ContextType, type ReactNode } from 'react';
import { TextContext } from '../text';
import { Problem } from './Problem';

interface Props {
  readonly children: ReactNode;
  /** `sheet`: the spreadsheet beside the pane, mounted again by itself. `pane`: the pane itself, which can be reloaded. */
  readonly of: 'sheet' | 'pane';
}

/** A fault while drawing stays in its part: what is in the workbook is not touched by it. */
export class Guard extends Component<Props, { readonly message: string | null }> {
  static override contextType = TextContext;
  declare context: ContextType<typeof TextContext>;
  override state = { message: null };

  static getDerivedStateFromError(error: unknown): { readonly message: string } {
    return { message: String(error) };
  }

  override render(): ReactNode {
    const { message } = this.state;
    if (message === null) return this.props.children;
    const { guard, technical } = this.context;
    const { title, fix } = guard[this.props.of];
    const Part = this.props.of === 'pane' ? 'main' : 'div';
    return (
      <Part className={this.props.of === 'pane' ? 'pane pane-body' : undefined}>
        <Problem title={title} fix={fix} announce>
          <p className="muted">{technical(message)}</p>
        </Problem>
        {this.props.of === 'pane' && (
          <div className="actions">
            <Button onClick={() => window.location.reload()}>{guard.reload}</Button>
          </div>
        )}
      </Part>
    );
  }
}
