import './copy-form.css';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Copy } from '../lib/work/copy.ts';
import { Button } from './button.tsx';
import { ChoiceField } from './choice-field.tsx';
import { licenceName } from './copy-words.ts';
import { TextField } from './text-field.tsx';

export type CopyFields = Pick<Copy, 'url' | 'openness' | 'version' | 'licence' | 'evidence'>;

interface CopyFormProps {
  start: CopyFields;
  /** The verb on the button that ends it. */
  action: string;
  onDone: (fields: CopyFields) => void;
  onCancel: () => void;
}

const opennesses = ['open', 'free', 'borrow', 'embargoed'] as const;
const versions = ['submitted', 'accepted', 'published'] as const;
const licences = [
  'CC-BY-4.0',
  'CC0-1.0',
  'CC-BY-SA-4.0',
  'CC-BY-NC-4.0',
  'CC-BY-ND-4.0',
  'CC-BY-NC-ND-4.0',
] as const;

/** Where a copy is, and what it is: all that others are told of it. */
export function CopyForm({ start, action, onDone, onCancel }: CopyFormProps) {
  const [url, setUrl] = useState(start.url);
  const [openness, setOpenness] = useState<string>(start.openness);
  const [version, setVersion] = useState<string>(start.version ?? '');
  const [licence, setLicence] = useState(start.licence ?? '');
  const [evidence, setEvidence] = useState(start.evidence);
  const known = [...new Set([...licences, ...(start.licence ? [start.licence] : [])])];

  function end(): void {
    const chosen = versions.find((one) => one === version);
    onDone({
      url: url.trim(),
      openness: opennesses.find((one) => one === openness) ?? 'free',
      evidence: evidence.trim(),
      ...(chosen && { version: chosen }),
      ...(licence && { licence }),
    });
  }

  return (
    <form
      class="copy-form"
      onSubmit={(event) => {
        event.preventDefault();
        end();
      }}
    >
      <TextField label={i18n.t('manage.copy.address')} value={url} onInput={setUrl} required />
      <ChoiceField
        label={i18n.t('manage.copy.openness')}
        value={openness}
        onChoose={setOpenness}
        choices={opennesses.map((one) => [one, i18n.t(`manage.copy.is.${one}`)])}
      />
      <ChoiceField
        label={i18n.t('manage.copy.version')}
        value={version}
        onChoose={setVersion}
        choices={[
          ['', i18n.t('copy.version.unknown')],
          ...versions.map((one): [string, string] => [one, i18n.t(`copy.version.${one}`)]),
        ]}
      />
      <ChoiceField
        label={i18n.t('manage.copy.licence')}
        value={licence}
        onChoose={setLicence}
        choices={[
          ['', i18n.t('copy.noLicence')],
          ...known.map((one): [string, string] => [one, licenceName(one)]),
        ]}
      />
      <TextField label={i18n.t('manage.copy.evidence')} value={evidence} onInput={setEvidence} />
      <div class="row">
        <Button submit look="strong">
          {action}
        </Button>
        <Button onPress={onCancel}>{i18n.t('annotate.cancel')}</Button>
      </div>
    </form>
  );
}
