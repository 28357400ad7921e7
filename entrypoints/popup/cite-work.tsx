import { useEffect, useState } from 'preact/hooks';
import { type Citation, CitePanel } from '../../components/cite-panel.tsx';
import { cite } from '../../lib/cite/cite.ts';
import type { Work } from '../../lib/work/work.ts';

export function CiteWork({ work }: { work: Work }) {
  const [citations, setCitations] = useState<Citation[]>();
  useEffect(() => {
    const { apa, bibtex } = cite(work);
    setCitations([
      { style: 'APA', text: apa },
      { style: 'BibTeX', text: bibtex },
    ]);
  }, [work]);
  return <CitePanel citations={citations} onCopy={(text) => navigator.clipboard.writeText(text)} />;
}
