import { useEffect, useState } from 'preact/hooks';
import { report } from '../../lib/platform/log.ts';
import { type ReaderSettings, readerSettings } from '../../lib/settings.ts';

/** How the reader likes documents shown, the same in every tab. */
export function useReaderSettings(): [ReaderSettings, (change: Partial<ReaderSettings>) => void] {
  const [settings, setSettings] = useState<ReaderSettings>(readerSettings.fallback);
  useEffect(() => {
    report(readerSettings.getValue().then(setSettings));
    return readerSettings.watch(setSettings);
  }, []);
  const change = (changed: Partial<ReaderSettings>): void => {
    const next = { ...settings, ...changed };
    setSettings(next);
    report(readerSettings.setValue(next));
  };
  return [settings, change];
}
