import { useState } from 'preact/hooks';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { i18n } from '#i18n';
import type { Contents } from '../../lib/exchange/entry.ts';
import {
  writableFormats,
  type WritableFormat,
  writeFile,
  written,
} from '../../lib/exchange/write-file.ts';
import { report } from '../../lib/platform/log.ts';
import { changedSettings } from '../../lib/settings-backup.ts';
import type { Database } from '../../lib/store/db.ts';
import { download } from '../../lib/platform/download.ts';

interface ExportDialogProps {
  db: Database;
  /** What is ticked, or everything. */
  scope: { words: string; read: () => Promise<Contents> };
  onClose: () => void;
}

export default function ExportDialog({ db, scope, onClose }: ExportDialogProps) {
  const [format, setFormat] = useState<WritableFormat>('w3c');
  const [said, setSaid] = useState('');
  const { extension, type, loses } = written[format];

  async function write(): Promise<void> {
    setSaid(i18n.t('exchange.writing'));
    const pieces = [...(await writeFile(format, await scope.read()))];
    download(`copyleaf.${extension}`, new Blob(pieces, { type }));
    setSaid(i18n.t('exchange.written'));
  }

  async function makeBackup(): Promise<void> {
    const { backUp } = await import('../../lib/exchange/backup/back-up.ts');
    const file = await backUp(db, {
      settings: await changedSettings(),
      now: Date.now(),
      onProgress: (done, of) => setSaid(i18n.t('exchange.progress', [done, of])),
    });
    download(`copyleaf-${new Date().toISOString().slice(0, 10)}.backup.gz`, file);
    setSaid(i18n.t('exchange.written'));
  }

  return (
    <Dialog title={i18n.t('exchange.exportTitle')} onClose={onClose}>
      <p>{scope.words}</p>
      <fieldset class="formats">
        <legend>{i18n.t('cite.format')}</legend>
        {writableFormats.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="format"
              checked={format === one}
              onChange={() => setFormat(one)}
            />
            {i18n.t(`exchange.format.${one}`)}
          </label>
        ))}
      </fieldset>
      <p class="quiet">
        {i18n.t('exchange.loses', [
          loses
            .map((loss) =>
              i18n.t(`exchange.loss.${loss === 'reading-back' ? 'readingBack' : loss}`),
            )
            .join('; '),
        ])}
      </p>
      <div class="actions">
        <Button look="strong" onPress={() => report(write())}>
          {i18n.t('cite.download')}
        </Button>
      </div>
      <h3>{i18n.t('exchange.backup')}</h3>
      <p class="quiet">{i18n.t('exchange.backupWhy')}</p>
      <div class="actions">
        <Button onPress={() => report(makeBackup())}>{i18n.t('exchange.makeBackup')}</Button>
      </div>
      <output>{said}</output>
    </Dialog>
  );
}
