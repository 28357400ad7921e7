import { useState } from 'preact/hooks';
import { Button, LinkButton } from '../../components/button.tsx';
import { i18n } from '#i18n';
import { forgetSettings } from '../../lib/settings.ts';
import type { Database } from '../../lib/store/db.ts';
import { report } from '../../lib/platform/log.ts';

/** Asked twice, because it cannot be undone. */
export function DeleteEverything({ db }: { db: Database }) {
  const [step, setStep] = useState<'idle' | 'sure' | 'done'>('idle');

  async function deleteAll(): Promise<void> {
    await Promise.all(db.tables.map((table) => table.clear()));
    await forgetSettings();
    setStep('done');
  }

  return (
    <section>
      <h2>{i18n.t('options.delete')}</h2>
      <p class="quiet">{i18n.t('options.deleteWhy')}</p>
      {step === 'sure' ? (
        <div class="row">
          <Button look="danger" onPress={() => report(deleteAll())}>
            {i18n.t('options.deleteSure')}
          </Button>
          <Button onPress={() => setStep('idle')}>{i18n.t('options.keep')}</Button>
        </div>
      ) : (
        <div class="row">
          <Button onPress={() => setStep('sure')}>{i18n.t('options.deleteAll')}</Button>
          <LinkButton href="/library.html?export" look="plain">
            {i18n.t('options.backUpFirst')}
          </LinkButton>
        </div>
      )}
      <output>{step === 'done' && i18n.t('options.deleted')}</output>
    </section>
  );
}
