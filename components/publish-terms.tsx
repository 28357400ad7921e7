import { i18n } from '#i18n';
import { ChoiceField } from './choice-field.tsx';
import { TextField } from './text-field.tsx';

const licences = ['CC-BY-4.0', 'CC0-1.0', 'CC-BY-SA-4.0'] as const;

export interface ChosenTerms {
  licence: (typeof licences)[number];
  /** What the author wants to be called by everybody. */
  name: string;
}

interface PublishTermsProps {
  label: string;
  terms: ChosenTerms;
  onChange: (terms: ChosenTerms) => void;
}

/** Under which licence, and by which name. */
export function PublishTerms({ label, terms, onChange }: PublishTermsProps) {
  return (
    <>
      <ChoiceField
        label={label}
        value={terms.licence}
        choices={licences.map((licence) => [licence, wordsOf(licence)] as const)}
        onChoose={(licence) => onChange({ ...terms, licence })}
      />
      <TextField
        label={i18n.t('commons.publicName')}
        value={terms.name}
        onInput={(name) => onChange({ ...terms, name })}
      />
      <p class="quiet">{i18n.t('commons.publicNameWhy')}</p>
    </>
  );
}

function wordsOf(licence: ChosenTerms['licence']): string {
  switch (licence) {
    case 'CC-BY-4.0':
      return i18n.t('commons.licences.ccBy');
    case 'CC0-1.0':
      return i18n.t('commons.licences.cc0');
    case 'CC-BY-SA-4.0':
      return i18n.t('commons.licences.ccBySa');
  }
}
