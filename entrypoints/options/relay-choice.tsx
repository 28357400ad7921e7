import { useState } from 'preact/hooks';
import { Button } from '../../components/button.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { i18n } from '#i18n';
import { report } from '../../lib/platform/log.ts';
import { defaultIceServers } from '../../lib/share/direct/default-ice-servers.ts';
import { relayAddress } from '../../lib/share/relay/address.ts';
import { defaultRelays } from '../../lib/share/relay/default-relays.ts';
import type { Database } from '../../lib/store/db.ts';
import { chooseNetwork, chosenNetwork } from '../../lib/store/sharing.ts';
import type { IceServer } from '../../lib/store/sharing-rows.ts';
import { useOpen } from '../../lib/store/use-blocked.ts';
import { useLive } from '../../lib/store/use-live.ts';

const lines = (text: string): string[] =>
  text
    .split(/\s+/u)
    .map((line) => line.trim())
    .filter(Boolean);

/** The mailboxes that new circles and the commons use, and what helps browsers to find each other. */
export function RelayChoice({ db }: { db: Database }) {
  useOpen(db);
  const chosen = useLive(async () => (await chosenNetwork(db)) ?? null, []);
  const [relays, setRelays] = useState<string>();
  const [servers, setServers] = useState<string>();
  const [said, setSaid] = useState('');
  if (chosen === undefined) return <Waiting />;
  const relaysNow = (chosen?.relays ?? defaultRelays).join('\n');
  const ice = chosen?.iceServers ?? defaultIceServers;
  const serversNow = ice.flatMap(({ urls }) => urls).join('\n');

  async function keep(): Promise<void> {
    const typed = lines(relays ?? relaysNow);
    const wrong = typed.find((line) => relayAddress(line) === null);
    const wrongServer = lines(servers ?? serversNow).find(
      (line) => !/^(?:stun|turns?):\S+$/u.test(line),
    );
    if (wrong !== undefined) return setSaid(i18n.t('relays.noRelay', [wrong]));
    if (wrongServer !== undefined) return setSaid(i18n.t('relays.noServer', [wrongServer]));
    const known = new Map(ice.flatMap((server) => server.urls.map((url) => [url, server])));
    await chooseNetwork(db, {
      relays: typed.flatMap((line) => relayAddress(line) ?? []),
      iceServers: lines(servers ?? serversNow).map((url): IceServer => ({
        ...known.get(url),
        urls: [url],
      })),
    });
    setRelays(undefined);
    setServers(undefined);
    setSaid(i18n.t('relays.kept'));
  }

  return (
    <section>
      <h2>{i18n.t('relays.title')}</h2>
      <p class="quiet">{i18n.t('relays.why')}</p>
      <form
        class="relay-choice"
        onSubmit={(event) => {
          event.preventDefault();
          report(keep());
        }}
      >
        <label for="relays">{i18n.t('relays.addresses')}</label>
        <textarea
          id="relays"
          rows={5}
          spellcheck={false}
          value={relays ?? relaysNow}
          onInput={(event) => setRelays(event.currentTarget.value)}
        />
        <label for="ice-servers">{i18n.t('relays.servers')}</label>
        <textarea
          id="ice-servers"
          rows={2}
          spellcheck={false}
          value={servers ?? serversNow}
          onInput={(event) => setServers(event.currentTarget.value)}
        />
        <div class="row">
          <Button submit>{i18n.t('annotate.save')}</Button>
          <Button
            look="plain"
            onPress={() => {
              setRelays(defaultRelays.join('\n'));
              setServers(defaultIceServers.flatMap(({ urls }) => urls).join('\n'));
            }}
          >
            {i18n.t('relays.defaults')}
          </Button>
        </div>
        <output>{said}</output>
      </form>
    </section>
  );
}
