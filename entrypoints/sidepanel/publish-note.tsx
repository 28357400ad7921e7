/** A note for everybody: what would become public, under which licence; later its way, and the way back. */

import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../../components/button.tsx';
import { DeliveryLine } from '../../components/delivery-line.tsx';
import { PublicPreview } from '../../components/public-preview.tsx';
import { type ChosenTerms, PublishTerms } from '../../components/publish-terms.tsx';
import { storeFault } from '../../components/store-fault.ts';
import { publicName, publishing } from '../../lib/platform/sharing/publishing.ts';
import { faultWords, usePreview } from '../../lib/platform/sharing/use-preview.ts';
import { NotShareable } from '../../lib/share/contributions/not-shareable.ts';
import type { Database } from '../../lib/store/db.ts';
import { sharesOf } from '../../lib/store/shared-notes.ts';
import { deliveryOf } from '../../lib/store/sharing.ts';
import { useLive } from '../../lib/store/use-live.ts';
import { storeFailureOf } from '../../lib/work/store-error.ts';

interface PublishNoteProps {
  db: Database;
  note: { id: string; modified?: string };
}

export function PublishNote({ db, note }: PublishNoteProps) {
  const shared = useLive(
    async () => ({ share: (await sharesOf(db, note.id)).find(({ scope }) => scope === 'commons') }),
    [note.id],
  );
  const name = useLive(() => publicName(db), []);
  if (!shared || name === undefined) return null;
  return (
    <section class="publish">
      <h3>{i18n.t('commons.everybody')}</h3>
      {shared.share ? (
        <Published db={db} note={note.id} event={shared.share.event} />
      ) : (
        <Publish db={db} note={note} name={name} />
      )}
    </section>
  );
}

function Publish({ db, note, name }: PublishNoteProps & { name: string }) {
  const [isOpen, setOpen] = useState(false);
  const [terms, setTerms] = useState<ChosenTerms>({ licence: 'CC-BY-4.0', name });
  const { preview, fault } = usePreview(
    () => publishing(db).previewNote(note.id, terms.licence),
    [terms.licence, note.modified],
  );
  const deed = useDeed();
  if (!isOpen) {
    return (
      <>
        <p class="quiet">{i18n.t('commons.publishWhy')}</p>
        <Button onPress={() => setOpen(true)}>{i18n.t('commons.publish')}</Button>
      </>
    );
  }
  return (
    <form
      class="publish-form"
      onSubmit={(event) => {
        event.preventDefault();
        deed.run(() => publishing(db).publishNote(note, terms));
      }}
    >
      <PublishTerms label={i18n.t('commons.licence')} terms={terms} onChange={setTerms} />
      {preview && (
        <PublicPreview {...preview} author={terms.name || i18n.t('commons.withoutName')} />
      )}
      <p class="fault" role="alert">
        {fault || deed.fault}
      </p>
      {preview && (
        <div class="row">
          <Button submit look="strong">
            {deed.isBusy ? i18n.t('circles.aMoment') : i18n.t('commons.publishIt')}
          </Button>
          <Button look="plain" onPress={() => setOpen(false)}>
            {i18n.t('commons.back')}
          </Button>
        </div>
      )}
    </form>
  );
}

function Published({ db, note, event }: { db: Database; note: string; event: string }) {
  const [isSure, setSure] = useState(false);
  const delivery = useLive(() => deliveryOf(db, event), [event]);
  const deed = useDeed();
  return (
    <>
      <p>{i18n.t('commons.published')}</p>
      <DeliveryLine delivery={delivery} />
      {isSure ? (
        <>
          <p>{i18n.t('commons.retractWhy')}</p>
          <div class="row">
            <Button look="danger" onPress={() => deed.run(() => publishing(db).retractNote(note))}>
              {i18n.t('commons.retractSure')}
            </Button>
            <Button look="plain" onPress={() => setSure(false)}>
              {i18n.t('commons.back')}
            </Button>
          </div>
        </>
      ) : (
        <Button onPress={() => setSure(true)}>{i18n.t('commons.retract')}</Button>
      )}
      <p class="fault" role="alert">
        {deed.fault}
      </p>
    </>
  );
}

/** One deed at a time, with what went wrong in the reader's words. */
function useDeed() {
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState('');
  async function run(deed: () => Promise<void>): Promise<void> {
    if (isBusy) return;
    setBusy(true);
    setFault('');
    try {
      await deed();
    } catch (error) {
      setFault(
        error instanceof NotShareable ? faultWords(error) : storeFault(storeFailureOf(error)),
      );
    } finally {
      setBusy(false);
    }
  }
  return { isBusy, fault, run: (deed: () => Promise<void>) => void run(deed) };
}
