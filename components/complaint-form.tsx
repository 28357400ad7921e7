import './complaint-form.css';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from './button.tsx';
import { complaintWords, type ComplaintWord } from './complaint-list.tsx';
import { TextField } from './text-field.tsx';

interface ComplaintFormProps {
  /** What can be wrong with this sort of contribution; the most usual first. */
  reasons: readonly ComplaintWord[];
  onComplain: (about: ComplaintWord, reason: string) => void;
  onCancel: () => void;
}

/** What is wrong, from a list, and in the reader's own words if they like. */
export function ComplaintForm({ reasons, onComplain, onCancel }: ComplaintFormProps) {
  const [about, setAbout] = useState(reasons[0]!);
  const [reason, setReason] = useState('');
  return (
    <form
      class="complaint-form"
      onSubmit={(event) => {
        event.preventDefault();
        onComplain(about, reason.trim());
      }}
    >
      <fieldset>
        <legend>{i18n.t('manage.whatIsWrong')}</legend>
        {reasons.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="about"
              checked={about === one}
              onChange={() => setAbout(one)}
            />
            {complaintWords(one)}
          </label>
        ))}
      </fieldset>
      <TextField label={i18n.t('manage.inYourWords')} value={reason} onInput={setReason} />
      <p class="quiet">{i18n.t('manage.complainWhy')}</p>
      <div class="row">
        <Button submit look="strong">
          {i18n.t('manage.complainIt')}
        </Button>
        <Button onPress={onCancel}>{i18n.t('annotate.cancel')}</Button>
      </div>
    </form>
  );
}
