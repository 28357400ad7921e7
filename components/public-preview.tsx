import './public-preview.css';
import { i18n } from '#i18n';

export interface PreviewedField {
  /** In the reader's words. */
  label: string;
  value: string;
}

interface PublicPreviewProps {
  fields: PreviewedField[];
  author: string;
  /** As it is sent. */
  raw: string;
}

/** Exactly what becomes public, in words and as it is sent. */
export function PublicPreview({ fields, author, raw }: PublicPreviewProps) {
  return (
    <section class="public-preview" aria-label={i18n.t('commons.preview')}>
      <h3>{i18n.t('commons.preview')}</h3>
      <dl>
        {fields.map(({ label, value }) => [
          <dt key={label}>{label}</dt>,
          <dd key={`${label} is`} dir="auto">
            {value}
          </dd>,
        ])}
      </dl>
      <p class="facts">{i18n.t('commons.by', [author])}</p>
      <details>
        <summary>{i18n.t('commons.exactly')}</summary>
        <pre>{raw}</pre>
      </details>
    </section>
  );
}
