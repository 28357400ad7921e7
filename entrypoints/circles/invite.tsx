import { useState } from 'preact/hooks';
import { Button } from '../../components/button.tsx';
import { SvgImage } from '../../components/svg-image.tsx';
import { TextField } from '../../components/text-field.tsx';
import { i18n } from '#i18n';
import type { Circles } from '../../lib/share/circle/circles.ts';
import { linkOf, qrCodeOf } from '../../lib/share/circle/invitation.ts';
import { useDeed } from './use-deed.ts';

const week = 7 * 24 * 60 * 60;

/** An invitation as a code to send, and as a picture to point a camera at. Good for a week. */
export function Invite({ circles, circle }: { circles: Circles; circle: string }) {
  const [code, setCode] = useState<string>();
  const [passphrase, setPassphrase] = useState('');
  const [copied, setCopied] = useState('');
  const deed = useDeed();

  async function invite(): Promise<void> {
    const expires = Math.floor(Date.now() / 1000) + week;
    setCode(await circles.invite(circle, { expires, ...(passphrase && { passphrase }) }));
  }

  async function copy(text: string, said: string): Promise<void> {
    await navigator.clipboard.writeText(text);
    setCopied(said);
  }

  if (code === undefined) {
    return (
      <section>
        <h3>{i18n.t('circles.invite')}</h3>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            deed.run(invite);
          }}
        >
          <TextField
            label={i18n.t('circles.invitePassphrase')}
            value={passphrase}
            onInput={setPassphrase}
            secret
          />
          <Button submit>{i18n.t('circles.inviteMake')}</Button>
          <p class="fault" role="alert">
            {deed.fault}
          </p>
        </form>
      </section>
    );
  }
  return (
    <section class="invitation">
      <h3>{i18n.t('circles.invite')}</h3>
      <p>{i18n.t('circles.inviteWhy')}</p>
      <output class="code">{code}</output>
      <div class="row">
        <Button onPress={() => deed.run(() => copy(code, i18n.t('circles.codeCopied')))}>
          {i18n.t('circles.copyCode')}
        </Button>
        <Button
          onPress={() =>
            deed.run(() =>
              copy(linkOf(code, location.href.split('#')[0] ?? ''), i18n.t('circles.linkCopied')),
            )
          }
        >
          {i18n.t('circles.copyLink')}
        </Button>
        <Button onPress={() => setCode(undefined)}>{i18n.t('circles.inviteDone')}</Button>
      </div>
      <output>{copied}</output>
      <SvgImage svg={qrCodeOf(code)} label={i18n.t('circles.qr')} />
      <p class="fault" role="alert">
        {deed.fault}
      </p>
    </section>
  );
}
