import { useEffect, useState } from 'preact/hooks';
import { CitePanel } from '../../components/cite-panel.tsx';
import { download } from '../../lib/platform/download.ts';
import { i18n } from '#i18n';
import { type CitationFormat, citeWorks, fileOf, formats } from '../../lib/cite/formats.ts';
import { report } from '../../lib/platform/log.ts';
import type { Copy } from '../../lib/work/copy.ts';
import type { Work } from '../../lib/work/work.ts';

/** The work in any format; the library cites many at once. */
export function CiteWork({ work, copies }: { work: Work; copies: readonly Copy[] }) {
  const [format, setFormat] = useState<CitationFormat>('apa');
  const [text, setText] = useState<string>();
  useEffect(() => {
    let isWanted = true;
    report(citeWorks([{ work, copies }], format).then((cited) => isWanted && setText(cited)));
    return () => {
      isWanted = false;
    };
  }, [work, copies, format]);
  const file = fileOf(format);
  return (
    <CitePanel
      formats={formats.map((name) => ({ name, label: i18n.t(`cite.style.${name}`) }))}
      format={format}
      onFormat={setFormat}
      text={text}
      onCopy={(cited) => navigator.clipboard.writeText(cited)}
      onDownload={(cited) => download(file.name, new Blob([cited], { type: file.type }))}
    />
  );
}
