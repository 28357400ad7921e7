import { ChoiceField } from '../../components/choice-field.tsx';
import { licenceName } from '../../components/copy-words.ts';
import { i18n } from '#i18n';

/** SPDX ids; each lets others pass the notes on. */
const offered = ['CC-BY-4.0', 'CC-BY-SA-4.0', 'CC0-1.0'];

interface LicenceChoiceProps {
  /** Empty for none. */
  value: string;
  onChoose: (licence: string) => void;
}

/** What others may do with the notes of a circle, where their author says nothing else. */
export function LicenceChoice({ value, onChoose }: LicenceChoiceProps) {
  const all = value === '' || offered.includes(value) ? offered : [value, ...offered];
  return (
    <ChoiceField
      label={i18n.t('circles.licenceOfNotes')}
      value={value}
      onChoose={onChoose}
      choices={[
        ...all.map((licence) => [licence, licenceName(licence)] as const),
        ['', i18n.t('circles.noLicence')],
      ]}
    />
  );
}
