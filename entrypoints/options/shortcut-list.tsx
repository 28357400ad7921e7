import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../components/button.tsx';
import { i18n } from '#i18n';
import { report } from '../../lib/platform/log.ts';
import { openShortcutPage, type Shortcut, shortcuts } from '../../lib/platform/shortcuts.ts';

/** The keys as they are now; only the browser's own page changes them. */
export function ShortcutList() {
  const [known, setKnown] = useState<Shortcut[]>([]);
  useEffect(() => {
    const read = (): void => report(shortcuts().then(setKnown));
    read();
    // Back from the browser's page, they may be others.
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, []);
  return (
    <section>
      <h2>{i18n.t('options.keys')}</h2>
      <dl class="shortcuts">
        {known.map(({ name, description, keys }) => (
          <div key={name}>
            <dt>{description || i18n.t('options.keyPopup')}</dt>
            <dd>{keys ? <kbd>{keys}</kbd> : i18n.t('options.keyNone')}</dd>
          </div>
        ))}
      </dl>
      <Button onPress={() => report(openShortcutPage())}>{i18n.t('options.keysChange')}</Button>
    </section>
  );
}
