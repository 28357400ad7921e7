import { useEffect, useMemo, useState } from 'preact/hooks';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { failureWords } from '../../components/failure-words.ts';
import { i18n } from '#i18n';
import { toCsl } from '../../lib/cite/csl.ts';
import { type Missing, missingIn } from '../../lib/cite/missing.ts';
import { persist } from '../../lib/messaging/persist.ts';
import { sendMessage } from '../../lib/messaging/protocol.ts';
import { report } from '../../lib/platform/log.ts';
import type { FailureReason } from '../../lib/work/errors.ts';
import type { WorkRow } from '../../lib/store/library-rows.ts';
import { idOf } from '../../lib/work/work-id.ts';
import { type CitationFormat, citeWorks, fileOf, formats } from './cite-works.ts';
import { download } from './download.ts';

interface CiteDialogProps {
  rows: WorkRow[];
  onClose: () => void;
}

/** Citations of one work or many, to be copied or kept as a file. */
export default function CiteDialog({ rows, onClose }: CiteDialogProps) {
  const [format, setFormat] = useState<CitationFormat>('apa');
  const [text, setText] = useState<string>();
  const [said, setSaid] = useState('');
  const missing = useMemo(
    () => [...new Set(rows.flatMap(({ work, csl }) => missingIn(toCsl(work, csl))))],
    [rows],
  );
  const incomplete = rows.filter(
    ({ work, csl }) => idOf(work, 'doi') !== undefined && missingIn(toCsl(work, csl)).length > 0,
  );

  useEffect(() => {
    let isWanted = true;
    report(citeWorks(rows, format).then((cited) => isWanted && setText(cited)));
    return () => {
      isWanted = false;
    };
  }, [rows, format]);

  async function complete(): Promise<void> {
    const failed = new Set<FailureReason>();
    for (const [at, { work }] of incomplete.entries()) {
      setSaid(i18n.t('cite.asking', [at + 1, incomplete.length]));
      const answer = await persist(() => sendMessage('describe', work));
      if (typeof answer === 'object') failed.add(answer.failed);
    }
    const why = [...failed].map(failureWords).join('; ');
    setSaid(failed.size > 0 ? i18n.t('cite.notAll', [why]) : i18n.t('cite.asked'));
  }

  const file = fileOf(format);
  return (
    <Dialog title={i18n.t('cite.title')} onClose={onClose}>
      <div class="actions">
        <label>
          {i18n.t('cite.format')}{' '}
          <select
            value={format}
            onChange={(event) => {
              const wanted = formats.find((one) => one === event.currentTarget.value);
              if (wanted) setFormat(wanted);
            }}
          >
            {formats.map((one) => (
              <option key={one} value={one}>
                {i18n.t(`cite.style.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <Button
          onPress={() =>
            report(
              navigator.clipboard.writeText(text ?? '').then(() => setSaid(i18n.t('cite.copied'))),
            )
          }
        >
          {i18n.t('cite.copy')}
        </Button>
        <Button onPress={() => download(file.name, new Blob([text ?? ''], { type: file.type }))}>
          {i18n.t('cite.download')}
        </Button>
      </div>
      {/* What scrolls must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre tabIndex={0} aria-label={i18n.t('cite.title')}>
        {text ?? i18n.t('cite.loading')}
      </pre>
      {missing.length > 0 && (
        <p class="quiet">
          {i18n.t('cite.leftOut', [missing.map((one) => missingWord(one)).join(', ')])}
        </p>
      )}
      {incomplete.length > 0 && (
        <Button onPress={() => report(complete())}>{i18n.t('cite.complete')}</Button>
      )}
      <output>{said}</output>
    </Dialog>
  );
}

function missingWord(missing: Missing): string {
  return i18n.t(`cite.missing.${missing === 'container-title' ? 'container' : missing}`);
}
