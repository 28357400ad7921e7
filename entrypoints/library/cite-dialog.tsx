import { useEffect, useMemo, useState } from 'preact/hooks';
import { Button } from '../../components/button.tsx';
import { CitePanel } from '../../components/cite-panel.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { failureWords } from '../../components/failure-words.ts';
import { formatList, i18n } from '#i18n';
import { toCsl } from '../../lib/cite/csl.ts';
import {
  type Citable,
  type CitationFormat,
  citeWorks,
  fileOf,
  formats,
} from '../../lib/cite/formats.ts';
import { type Missing, missingIn } from '../../lib/cite/missing.ts';
import { persist } from '../../lib/messaging/persist.ts';
import { sendMessage } from '../../lib/messaging/protocol.ts';
import { download } from '../../lib/platform/download.ts';
import { report } from '../../lib/platform/log.ts';
import type { FailureReason } from '../../lib/work/errors.ts';
import { idOf } from '../../lib/work/work-id.ts';

interface CiteDialogProps {
  works: readonly Citable[];
  onClose: () => void;
}

/** Citations of one work or many, to be copied or kept as a file. */
export default function CiteDialog({ works, onClose }: CiteDialogProps) {
  const [format, setFormat] = useState<CitationFormat>('apa');
  const [text, setText] = useState<string>();
  const [said, setSaid] = useState('');
  const missing = useMemo(
    () => [...new Set(works.flatMap(({ work, csl }) => missingIn(toCsl(work, csl))))],
    [works],
  );
  const incomplete = works.filter(
    ({ work, csl }) => idOf(work, 'doi') !== undefined && missingIn(toCsl(work, csl)).length > 0,
  );

  useEffect(() => {
    let isWanted = true;
    report(citeWorks(works, format).then((cited) => isWanted && setText(cited)));
    return () => {
      isWanted = false;
    };
  }, [works, format]);

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
      <CitePanel
        formats={formats.map((name) => ({ name, label: i18n.t(`cite.style.${name}`) }))}
        format={format}
        onFormat={setFormat}
        text={text}
        onCopy={(cited) => navigator.clipboard.writeText(cited)}
        onDownload={(cited) => download(file.name, new Blob([cited], { type: file.type }))}
      >
        {missing.length > 0 && (
          <p class="quiet">
            {i18n.t('cite.leftOut', [formatList(missing.map((one) => missingWord(one)))])}
          </p>
        )}
        {incomplete.length > 0 && (
          <div class="actions">
            <Button onPress={() => report(complete())}>{i18n.t('cite.complete')}</Button>
          </div>
        )}
      </CitePanel>
      <output>{said}</output>
    </Dialog>
  );
}

function missingWord(missing: Missing): string {
  return i18n.t(`cite.missing.${missing === 'container-title' ? 'container' : missing}`);
}
