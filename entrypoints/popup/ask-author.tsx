/** A letter to the author: whom to, as far as that is published, and the ways to send it. */

import { useEffect, useState } from 'preact/hooks';
import { Button, LinkButton } from '../../components/button.tsx';
import { failureWords } from '../../components/failure-words.ts';
import { TextField } from '../../components/text-field.tsx';
import { i18n } from '#i18n';
import { persist } from '../../lib/messaging/persist.ts';
import { type AuthorAddressAnswer, sendMessage } from '../../lib/messaging/protocol.ts';
import { report } from '../../lib/platform/log.ts';
import type { Work } from '../../lib/work/work.ts';
import { letterToAuthor, mailtoAddress } from './letter-to-author.ts';

export function AskAuthor({ work }: { work: Work }) {
  const [answer, setAnswer] = useState<AuthorAddressAnswer>();
  const [typed, setTyped] = useState<string>();
  const [copied, setCopied] = useState(false);
  const found = answer && 'found' in answer ? answer.found : null;
  const to = typed ?? found?.address ?? '';
  const letter = letterToAuthor(work);

  useEffect(() => {
    report(persist(() => sendMessage('authorAddress', work)).then(setAnswer));
  }, [work.ids.join(' ')]);

  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(`${letter.subject}\n\n${letter.body}`);
    setCopied(true);
  }

  return (
    <section class="ask-author" aria-label={i18n.t('popup.askAuthor')}>
      <TextField label={i18n.t('letter.to')} value={to} onInput={setTyped} />
      <output class="quiet">{typed === undefined && whence(answer)}</output>
      <div class="row">
        <LinkButton href={mailtoAddress(to, letter)}>{i18n.t('letter.open')}</LinkButton>
        <Button onPress={() => report(copy())}>
          {copied ? i18n.t('cite.copied') : i18n.t('letter.copy')}
        </Button>
      </div>
    </section>
  );
}

function whence(answer: AuthorAddressAnswer | undefined): string {
  if (!answer) return i18n.t('letter.looking');
  if ('failed' in answer) return i18n.t('letter.failed', [failureWords(answer.failed)]);
  if (!answer.found) return i18n.t('letter.none');
  return answer.found.author === undefined
    ? i18n.t('letter.found')
    : i18n.t('letter.foundOf', [answer.found.author]);
}
