/** How the reader is called, and the key that makes them the same author elsewhere. */

import { useState } from 'preact/hooks';
import { Button } from '../../components/button.tsx';
import { SvgImage } from '../../components/svg-image.tsx';
import { TextField } from '../../components/text-field.tsx';
import { i18n } from '#i18n';
import type { Circles } from '../../lib/share/circle/circles.ts';
import { backUp, type BackUp, restore } from '../../lib/share/identity/back-up.ts';
import { callReader } from '../../lib/share/identity/identity.ts';
import type { Database } from '../../lib/store/db.ts';
import { readersName } from '../../lib/store/events/reader.ts';
import { useLive } from '../../lib/store/use-live.ts';
import { useDeed } from './use-deed.ts';

interface MyselfProps {
  db: Database;
  circles: Circles;
  /** The circles that are told of a new name. */
  ids: string[];
}

export function Myself({ db, circles, ids }: MyselfProps) {
  const called = useLive(() => readersName(db), []);
  const [name, setName] = useState<string>();
  const [said, setSaid] = useState('');
  const deed = useDeed();

  async function keepName(): Promise<void> {
    await callReader(db, name ?? called ?? '', Date.now());
    for (const id of ids) await circles.introduce(id);
    setSaid(i18n.t('circles.nameKept'));
  }

  return (
    <section>
      <h2>{i18n.t('circles.myself')}</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          deed.run(keepName);
        }}
      >
        <TextField
          label={i18n.t('circles.myName')}
          value={name ?? called ?? ''}
          onInput={setName}
        />
        <Button submit>{i18n.t('annotate.save')}</Button>
        <output>{said}</output>
        <p class="fault" role="alert">
          {deed.fault}
        </p>
      </form>
      <KeyBackUp db={db} />
    </section>
  );
}

function KeyBackUp({ db }: { db: Database }) {
  const [passphrase, setPassphrase] = useState('');
  const [text, setText] = useState('');
  const [made, setMade] = useState<BackUp>();
  const [said, setSaid] = useState('');
  const deed = useDeed();
  return (
    <details>
      <summary>{i18n.t('circles.key')}</summary>
      <p class="quiet">{i18n.t('circles.keyWhy')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          deed.run(async () => setMade(await backUp(db, passphrase, Date.now())));
        }}
      >
        <TextField
          label={i18n.t('circles.passphrase')}
          value={passphrase}
          onInput={setPassphrase}
          secret
          required
        />
        <Button submit>{i18n.t('circles.backUp')}</Button>
      </form>
      {made && (
        <>
          <output class="code">{made.text}</output>
          <SvgImage svg={made.svg} label={i18n.t('circles.keyQr')} />
        </>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          deed.run(async () => {
            await restore(db, { text, passphrase }, Date.now());
            setSaid(i18n.t('circles.restored'));
          });
        }}
      >
        <TextField label={i18n.t('circles.backUpText')} value={text} onInput={setText} required />
        <Button submit>{i18n.t('circles.restore')}</Button>
      </form>
      <output>{deed.isBusy ? i18n.t('circles.aMoment') : said}</output>
      <p class="fault" role="alert">
        {deed.fault}
      </p>
    </details>
  );
}
