import './cite-panel.css';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from './button.tsx';

interface CitePanelProps<Format extends string> {
  formats: readonly { name: Format; label: string }[];
  format: Format;
  onFormat: (format: Format) => void;
  /** Undefined while it is being prepared. */
  text: string | undefined;
  onCopy: (text: string) => Promise<void>;
  onDownload: (text: string) => void;
  /** What is to be said about it. */
  children?: ComponentChildren;
}

/** A citation in the format that the reader chooses, to be copied or kept as a file. */
export function CitePanel<Format extends string>(props: CitePanelProps<Format>) {
  const { formats, format, text } = props;
  const [copied, setCopied] = useState<string>();
  const isCopied = copied !== undefined && copied === text;
  return (
    <section class="cite-panel" aria-label={i18n.t('cite.title')}>
      <div class="actions">
        <label>
          {i18n.t('cite.format')}{' '}
          <select
            value={format}
            onChange={(event) => {
              const wanted = formats.find(({ name }) => name === event.currentTarget.value);
              if (wanted) props.onFormat(wanted.name);
            }}
          >
            {formats.map(({ name, label }) => (
              <option key={name} value={name}>
                {label}
              </option>
            ))}
          </select>
        </label>
        {text !== undefined && (
          <>
            <Button onPress={() => void props.onCopy(text).then(() => setCopied(text))}>
              {isCopied ? i18n.t('cite.copied') : i18n.t('cite.copy')}
            </Button>
            <Button look="plain" onPress={() => props.onDownload(text)}>
              {i18n.t('cite.download')}
            </Button>
          </>
        )}
      </div>
      {/* What scrolls must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre class={format} tabIndex={0} aria-label={i18n.t('cite.title')}>
        {text ?? i18n.t('cite.loading')}
      </pre>
      {props.children}
      <output class="visually-hidden">{isCopied && i18n.t('cite.copied')}</output>
    </section>
  );
}
