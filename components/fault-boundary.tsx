import { Component, type ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { storeFailureOf } from '../lib/work/store-error.ts';
import { Button } from './button.tsx';
import { storeFault } from './store-fault.ts';

interface FaultBoundaryProps {
  children: ComponentChildren;
}

/** Shows why its children cannot be shown, instead of nothing at all. */
export class FaultBoundary extends Component<FaultBoundaryProps, { error: unknown }> {
  override state = { error: undefined };

  static override getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render({ children }: FaultBoundaryProps) {
    const { error } = this.state;
    if (error === undefined) return children;
    const reason = storeFailureOf(error);
    return (
      <main>
        <h1>{i18n.t('panel.cannotShow')}</h1>
        <p role="alert">
          {reason === 'broken' ? i18n.t('panel.cannotShowWhy') : storeFault(reason)}
        </p>
        <Button onPress={() => this.setState({ error: undefined })}>{i18n.t('panel.again')}</Button>
      </main>
    );
  }
}
