import { useRef } from 'preact/hooks';
import { Button } from '../../components/button.tsx';
import { i18n } from '#i18n';
import { download } from '../../lib/platform/download.ts';
import { report } from '../../lib/platform/log.ts';
import { settingsFile, takeSettingsFile } from '../../lib/settings-backup.ts';
import { useUndo } from '../library/use-undo.ts';
import { UndoLine } from './undo-line.tsx';

/** The settings of this page as a file, for another browser or another reader. */
export function SettingsFile() {
  const file = useRef<HTMLInputElement>(null);
  const undoing = useUndo();

  async function take(chosen: File): Promise<void> {
    const undo = await takeSettingsFile(await chosen.text());
    if (!undo) return undoing.say(i18n.t('options.fileStrange', [chosen.name]));
    undoing.run(i18n.t('options.fileTaken'), Promise.resolve(undo));
  }

  return (
    <section>
      <h2>{i18n.t('options.file')}</h2>
      <p class="quiet">{i18n.t('options.fileWhy')}</p>
      <div class="row">
        <Button onPress={() => report(save())}>{i18n.t('options.fileSave')}</Button>
        <Button onPress={() => file.current?.click()}>{i18n.t('options.fileTake')}</Button>
        <input
          ref={file}
          type="file"
          accept="application/json,.json"
          hidden
          aria-label={i18n.t('options.fileTake')}
          onChange={({ currentTarget }) => {
            const [chosen] = currentTarget.files ?? [];
            if (chosen) report(take(chosen));
            currentTarget.value = '';
          }}
        />
      </div>
      <UndoLine undoing={undoing} />
    </section>
  );
}

async function save(): Promise<void> {
  const content = new Blob([await settingsFile()], { type: 'application/json' });
  download('copyleaf-settings.json', content);
}
