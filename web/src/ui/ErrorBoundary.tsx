import { Component, type ReactNode } from 'react';
import { i18n } from '../i18n/i18n.ts';
import { Button } from './Button.tsx';
import { ErrorPanel } from './ErrorPanel.tsx';

export interface ErrorBoundaryProps {
  /** Change it to try again, for instance when the reader goes to another page. */
  readonly resetKey?: string;
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly error: Error | undefined;
  readonly resetKey: string | undefined;
}

/** Keeps a fault in one part of the page from taking the rest with it. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { error: undefined, resetKey: this.props.resetKey };

  static getDerivedStateFromError(error: unknown): Partial<ErrorBoundaryState> {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  static getDerivedStateFromProps(props: ErrorBoundaryProps, state: ErrorBoundaryState) {
    return props.resetKey === state.resetKey ? null : { error: undefined, resetKey: props.resetKey };
  }

  override render() {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return (
      <ErrorPanel
        className="m-4"
        title={i18n.t('error.heading', { ns: 'ui' })}
        code={`${error.name}: ${error.message}`}
        actions={
          <Button size="sm" onClick={() => this.setState({ error: undefined })}>
            {i18n.t('error.retry', { ns: 'ui' })}
          </Button>
        }
      >
        {i18n.t('error.safe', { ns: 'ui' })}
      </ErrorPanel>
    );
  }
}
