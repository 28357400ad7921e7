import { useEffect, useState } from 'preact/hooks';
import { type Citation, CitePanel } from '../../components/cite-panel.tsx';
import { i18n } from '#i18n';
import { cite, citeAsBibtex } from '../../lib/cite/cite.ts';
import { toCsl } from '../../lib/cite/csl.ts';
import type { Work } from '../../lib/work/work.ts';

/** The two that most readers want; the library has the others. */
export function CiteWork({ work }: { work: Work }) {
  const [citations, setCitations] = useState<Citation[]>();
  useEffect(() => {
    const items = [toCsl(work)];
    setCitations([
      { style: i18n.t('cite.style.apa'), text: cite(items, 'apa') },
      { style: i18n.t('cite.style.bibtex'), text: citeAsBibtex(items) },
    ]);
  }, [work]);
  return <CitePanel citations={citations} onCopy={(text) => navigator.clipboard.writeText(text)} />;
}
