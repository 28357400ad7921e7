import { useState } from 'preact/hooks';
import { AuthorMark } from '../../components/author-mark.tsx';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/text-field.tsx';
import { i18n } from '#i18n';
import type { Circles } from '../../lib/share/circle/circles.ts';
import type { Member } from '../../lib/share/circle/circle-state.ts';
import type { Removal } from '../../lib/share/circle/removal.ts';
import { authorId } from '../../lib/share/contributions/ids.ts';
import { stateOf } from '../../lib/share/keep/circle-view.ts';
import type { Database } from '../../lib/store/db.ts';
import type { CircleRow } from '../../lib/store/events/rows.ts';
import { circleSayings } from '../../lib/store/events/sayings.ts';
import { whoIsHere } from '../../lib/store/sharing.ts';
import { useLive } from '../../lib/store/use-live.ts';
import { useDeed } from './use-deed.ts';

interface MembersProps {
  db: Database;
  circles: Circles;
  row: CircleRow;
  /** The reader's public key in that circle. */
  me: string;
}

export function Members({ db, circles, row, me }: MembersProps) {
  const circle = row.id;
  const state = useLive(() => stateOf(circleSayings(db, circle), row, me), [row, me]);
  const here = useLive(() => whoIsHere(db, circle), [circle]) ?? [];
  const [removing, setRemoving] = useState<Member>();
  const deed = useDeed();
  if (!state) return null;
  const nameOf = (pubkey: string): string =>
    state.members.find((member) => member.pubkey === pubkey)?.name || i18n.t('circles.nameless');

  return (
    <section>
      <h3>{i18n.t('circles.members', state.members.length)}</h3>
      <ul class="members">
        {state.members.map((member) => (
          <li key={member.pubkey}>
            <AuthorMark of={member.pubkey === me ? undefined : authorId(member.pubkey)} />
            <bdi>{nameOf(member.pubkey)}</bdi>
            {member.pubkey === me && <span class="quiet">{i18n.t('circles.you')}</span>}
            {here.some((one) => one.member === member.pubkey) && (
              <span class="here">{i18n.t('circles.here')}</span>
            )}
            {member.pubkey !== me && (
              <Button look="plain" onPress={() => setRemoving(member)}>
                {i18n.t('circles.remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {removing && (
        <ProposeRemoval
          name={nameOf(removing.pubkey)}
          onGiveUp={() => setRemoving(undefined)}
          onPropose={(reason) =>
            deed.run(async () => {
              await circles.proposeRemoval(circle, removing.pubkey, reason);
              setRemoving(undefined);
            })
          }
        />
      )}
      {state.removals.map((removal) => (
        <Proposal
          key={removal.id}
          removal={removal}
          nameOf={nameOf}
          me={me}
          onAnswer={(said) => deed.run(() => circles.answerRemoval(circle, removal, said))}
        />
      ))}
      <p class="fault" role="alert">
        {deed.fault}
      </p>
    </section>
  );
}

interface ProposeRemovalProps {
  name: string;
  onPropose: (reason: string) => void;
  onGiveUp: () => void;
}

/** What was read stays read: said before it is proposed. */
function ProposeRemoval({ name, onPropose, onGiveUp }: ProposeRemovalProps) {
  const [reason, setReason] = useState('');
  return (
    <form
      class="proposal"
      onSubmit={(event) => {
        event.preventDefault();
        onPropose(reason);
      }}
    >
      <p>{i18n.t('circles.removeWhy', [name])}</p>
      <TextField label={i18n.t('circles.reason')} value={reason} onInput={setReason} required />
      <div class="row">
        <Button submit look="danger">
          {i18n.t('circles.propose')}
        </Button>
        <Button onPress={onGiveUp}>{i18n.t('annotate.cancel')}</Button>
      </div>
    </form>
  );
}

interface ProposalProps {
  removal: Removal;
  nameOf: (pubkey: string) => string;
  me: string;
  onAnswer: (said: '+' | '-') => void;
}

function Proposal({ removal, nameOf, me, onAnswer }: ProposalProps) {
  const { by, whom, reason, agree, against } = removal;
  const hasAnswered = [...agree, ...against].includes(me);
  return (
    <div class="proposal">
      <p>{i18n.t('circles.proposal', [nameOf(by), nameOf(whom), reason])}</p>
      <p class="quiet">{i18n.t('circles.votes', [agree.length, against.length])}</p>
      {!hasAnswered && me !== whom && (
        <div class="row">
          <Button onPress={() => onAnswer('+')}>{i18n.t('circles.agree')}</Button>
          <Button onPress={() => onAnswer('-')}>{i18n.t('circles.disagree')}</Button>
        </div>
      )}
    </div>
  );
}
