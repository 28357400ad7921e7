import './cite-panel.css';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from './button.tsx';

export interface Citation {
  /** As shown to the reader: `APA`, `BibTeX`. */
  style: string;
  text: string;
}

interface CitePanelProps {
  /** Undefined while the citation processor is being loaded. */
  citations: Citation[] | undefined;
  onCopy: (text: string) => Promise<void>;
}

export function CitePanel({ citations, onCopy }: CitePanelProps) {
  const [copied, setCopied] = useState<string>();
  if (!citations) return <p class="quiet">{i18n.t('cite.loading')}</p>;
  return (
    <section class="cite-panel" aria-label={i18n.t('cite.title')}>
      {citations.map(({ style, text }) => (
        <figure key={style}>
          <figcaption>
            <h2>{style}</h2>
            <Button look="plain" onPress={() => void onCopy(text).then(() => setCopied(style))}>
              {copied === style ? i18n.t('cite.copied') : i18n.t('cite.copy')}
            </Button>
          </figcaption>
          <pre class={style.toLowerCase()}>{text}</pre>
        </figure>
      ))}
      <output class="visually-hidden">{copied && i18n.t('cite.copied')}</output>
    </section>
  );
}
