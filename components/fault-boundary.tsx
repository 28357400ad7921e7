import { Component, type ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { storeFailureOf } from '../lib/work/store-error.ts';
import { Button } from './button.tsx';
import { storeFault } from './store-fault.ts';

interface FaultBoundaryProps {
  /** Of a page that shows the rest all the same. */
  isPart?: boolean;
  children: ComponentChildren;
}

/** Shows why its children cannot be shown, instead of nothing at all. */
export class FaultBoundary extends Component<FaultBoundaryProps, { error: unknown }> {
  override state = { error: undefined };

  static override getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render({ children, isPart = false }: FaultBoundaryProps) {
    const { error } = this.state;
    if (error === undefined) return children;
    const reason = storeFailureOf(error);
    const why = (
      <>
        <p role="alert">
          {reason === 'broken' ? i18n.t('page.cannotShowWhy') : storeFault(reason)}
        </p>
        <p>
          <Button onPress={() => this.setState({ error: undefined })}>
            {i18n.t('panel.again')}
          </Button>
        </p>
      </>
    );
    return isPart ? (
      <section class="cannot-show">{why}</section>
    ) : (
      <main class="cannot-show">
        <h1>{i18n.t('page.cannotShow')}</h1>
        {why}
      </main>
    );
  }
}
