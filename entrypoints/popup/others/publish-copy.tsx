/** A copy for everybody: where it is, what it is, how its finder knows, and what becomes public of that. */

import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../../../components/button.tsx';
import { ChoiceField } from '../../../components/choice-field.tsx';
import { licenceName } from '../../../components/copy-words.ts';
import { PublicPreview } from '../../../components/public-preview.tsx';
import { type ChosenTerms, PublishTerms } from '../../../components/publish-terms.tsx';
import { storeFault } from '../../../components/store-fault.ts';
import { TextField } from '../../../components/text-field.tsx';
import { publicName, publishing } from '../../../lib/platform/sharing/publishing.ts';
import { faultWords, usePreview } from '../../../lib/platform/sharing/use-preview.ts';
import { NotShareable } from '../../../lib/share/contributions/not-shareable.ts';
import type { SharedCopy } from '../../../lib/share/contributions-for.ts';
import type { Database } from '../../../lib/store/db.ts';
import { useLive } from '../../../lib/store/use-live.ts';
import type { Copy } from '../../../lib/work/copy.ts';
import { storeFailureOf } from '../../../lib/work/store-error.ts';
import type { Work } from '../../../lib/work/work.ts';
import { copyFrom, fieldsOf, type CopyFields } from './copy-fields.ts';

interface PublishCopyProps {
  db: Database;
  work: Work;
  /** Of the look-up, to choose from. */
  copies: Copy[];
  corrects: SharedCopy | undefined;
  onDone: () => void;
}

export function PublishCopy(props: PublishCopyProps) {
  const name = useLive(() => publicName(props.db), []);
  return name === undefined ? null : <Form {...props} name={name} />;
}

const licences = ['', 'CC-BY-4.0', 'CC-BY-SA-4.0', 'CC-BY-NC-4.0', 'CC-BY-NC-ND-4.0', 'CC0-1.0'];

function Form({ db, work, copies, corrects, onDone, name }: PublishCopyProps & { name: string }) {
  const before = corrects?.found.copy;
  const [fields, setFields] = useState<CopyFields>(fieldsOf(before ?? copies[0]));
  const [terms, setTerms] = useState<ChosenTerms>({ licence: 'CC-BY-4.0', name });
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState('');
  const parts = { work: corrects?.found.work ?? work, copy: copyFrom(fields) };
  const { preview, fault } = usePreview(
    () => publishing(db).previewCopy(parts, terms.licence, corrects?.original),
    [JSON.stringify(fields), terms.licence],
  );
  const change = (some: Partial<CopyFields>) => setFields({ ...fields, ...some });

  async function publish(): Promise<void> {
    if (isBusy) return;
    setBusy(true);
    try {
      await publishing(db).publishCopy(parts, terms, corrects?.original);
      onDone();
    } catch (error) {
      setFailure(
        error instanceof NotShareable ? faultWords(error) : storeFault(storeFailureOf(error)),
      );
      setBusy(false);
    }
  }

  return (
    <form
      aria-label={corrects ? i18n.t('commons.copy.correctTitle') : i18n.t('commons.publishCopy')}
      onSubmit={(event) => {
        event.preventDefault();
        void publish();
      }}
    >
      <h3>{corrects ? i18n.t('commons.copy.correctTitle') : i18n.t('commons.publishCopy')}</h3>
      <p class="quiet">{i18n.t('commons.publishWhy')}</p>
      {!corrects && copies.length > 0 && (
        <ChoiceField
          label={i18n.t('commons.copy.which')}
          value={fields.chosen}
          choices={[
            ...copies.map(({ url, host }): [string, string] => [url, host]),
            ['', i18n.t('commons.copy.another')],
          ]}
          onChoose={(url) => setFields(fieldsOf(copies.find((copy) => copy.url === url)))}
        />
      )}
      <TextField
        label={i18n.t('commons.copy.address')}
        value={fields.url}
        required
        onInput={(url) => change({ url })}
      />
      <ChoiceField
        label={i18n.t('commons.copy.version')}
        value={fields.version}
        choices={[
          ['', i18n.t('commons.copy.unknownVersion')],
          ['submitted', i18n.t('copy.version.submitted')],
          ['accepted', i18n.t('copy.version.accepted')],
          ['published', i18n.t('copy.version.published')],
        ]}
        onChoose={(version) => change({ version })}
      />
      <ChoiceField
        label={i18n.t('commons.copy.licence')}
        value={fields.licence}
        choices={[...new Set([...licences, fields.licence])].map((licence): [string, string] => [
          licence,
          licence === '' ? i18n.t('commons.copy.noLicence') : licenceName(licence),
        ])}
        onChoose={(licence) => change({ licence })}
      />
      <TextField
        label={i18n.t('commons.copy.found')}
        value={fields.evidence}
        onInput={(evidence) => change({ evidence })}
      />
      <PublishTerms label={i18n.t('commons.copy.entryLicence')} terms={terms} onChange={setTerms} />
      {preview && (
        <PublicPreview {...preview} author={terms.name || i18n.t('commons.withoutName')} />
      )}
      <p class="fault" role="alert">
        {(fields.url !== '' && fault) || failure}
      </p>
      <div class="actions">
        {preview && (
          <Button submit look="strong">
            {isBusy ? i18n.t('circles.aMoment') : i18n.t('commons.publishIt')}
          </Button>
        )}
        <Button look="plain" onPress={onDone}>
          {i18n.t('commons.back')}
        </Button>
      </div>
    </form>
  );
}
