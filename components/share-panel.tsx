import './share-panel.css';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button, LinkButton } from './button.tsx';
import { SvgImage } from './svg-image.tsx';

export interface Shareable {
  label: string;
  /** Undefined while it is being prepared. */
  text: string | undefined;
}

interface SharePanelProps {
  /** The most useful first. */
  items: readonly Shareable[];
  /** For the camera of a telephone: a drawing, and the address that it is of. */
  picture: { text: string; svg: string } | undefined;
  /** `mailto:` with a draft. */
  letter: string;
  onCopy: (text: string) => Promise<void>;
  /** By the system's own sheet; absent where there is none. */
  onSend?: (() => void) | undefined;
}

/** For people who do not have the extension: to be copied, sent, or held before a camera. */
export function SharePanel({ items, picture, letter, onCopy, onSend }: SharePanelProps) {
  const [copied, setCopied] = useState<string>();
  return (
    <section class="share-panel" aria-label={i18n.t('outside.title')}>
      <ul>
        {items.map(({ label, text }) => (
          <li key={label}>
            <span class="label">{label}</span>
            <p class="text" dir="auto">
              {text ?? i18n.t('cite.loading')}
            </p>
            {text !== undefined && (
              <Button onPress={() => void onCopy(text).then(() => setCopied(label))}>
                <span aria-hidden="true">
                  {copied === label ? i18n.t('cite.copied') : i18n.t('cite.copy')}
                </span>
                <span class="visually-hidden">{i18n.t('outside.copy', [label])}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      <div class="actions">
        <LinkButton href={letter}>{i18n.t('outside.letter')}</LinkButton>
        {onSend && <Button onPress={onSend}>{i18n.t('outside.send')}</Button>}
      </div>
      {picture !== undefined && (
        <details>
          <summary>{i18n.t('outside.qr')}</summary>
          <SvgImage svg={picture.svg} label={i18n.t('outside.qrOf', [picture.text])} />
        </details>
      )}
      <output class="visually-hidden">
        {copied !== undefined && i18n.t('outside.copied', [copied])}
      </output>
    </section>
  );
}
