/** Two ways into a circle: make one, or join one with an invitation. */

import { useState } from 'preact/hooks';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/text-field.tsx';
import { i18n } from '#i18n';
import { sendMessage } from '../../lib/messaging/protocol.ts';
import { InvitationError } from '../../lib/share/circle/invitation.ts';
import type { Circles } from '../../lib/share/circle/circles.ts';
import { defaultRelays } from '../../lib/share/relay/default-relays.ts';
import type { Database } from '../../lib/store/db.ts';
import { chosenNetwork } from '../../lib/store/sharing.ts';
import { LicenceChoice } from './licence-choice.tsx';
import { useDeed } from './use-deed.ts';

interface EnterCircleProps {
  db: Database;
  circles: Circles;
  onEntered: (id: string) => void;
  /** There is none yet: the forms are open. */
  isFirst: boolean;
}

/** How many relays a new circle gets: each contribution goes to two of them at least. */
const relaysOfOne = 3;
/** A link to this page carries the code behind its `#`, where nothing is sent anywhere. */
const codeInAddress = () => location.hash.slice(1);

export function EnterCircle({ db, circles, onEntered, isFirst }: EnterCircleProps) {
  const [name, setName] = useState('');
  const [licence, setLicence] = useState('CC-BY-4.0');
  const [code, setCode] = useState(codeInAddress);
  const [passphrase, setPassphrase] = useState('');
  const [isLocked, setLocked] = useState(false);
  const making = useDeed();
  const joining = useDeed();

  async function entered(id: string): Promise<void> {
    await sendMessage('sharingChanged');
    setName('');
    setCode('');
    setPassphrase('');
    setLocked(false);
    onEntered(id);
  }

  async function make(): Promise<void> {
    const relays = ((await chosenNetwork(db))?.relays ?? defaultRelays).slice(0, relaysOfOne);
    await entered((await circles.create({ name, relays, licence })).id);
  }

  async function join(): Promise<void> {
    try {
      await entered((await circles.join(code, passphrase || undefined)).id);
    } catch (error) {
      setLocked(error instanceof InvitationError && /passphrase/.test(error.reason));
      throw error;
    }
  }

  return (
    <section class="enter-circle">
      <details open={isFirst}>
        <summary>{i18n.t('circles.make')}</summary>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            making.run(make);
          }}
        >
          <TextField label={i18n.t('circles.name')} value={name} onInput={setName} required />
          <LicenceChoice value={licence} onChoose={setLicence} />
          <Button submit look="strong">
            {i18n.t('circles.makeIt')}
          </Button>
          <p class="fault" role="alert">
            {making.fault}
          </p>
        </form>
      </details>
      <details open={isFirst || code !== ''}>
        <summary>{i18n.t('circles.join')}</summary>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            joining.run(join);
          }}
        >
          <TextField label={i18n.t('circles.code')} value={code} onInput={setCode} required />
          {isLocked && (
            <TextField
              label={i18n.t('circles.passphrase')}
              value={passphrase}
              onInput={setPassphrase}
              secret
            />
          )}
          <Button submit look="strong">
            {i18n.t('circles.joinIt')}
          </Button>
          <p class="fault" role="alert">
            {joining.fault}
          </p>
        </form>
      </details>
    </section>
  );
}
