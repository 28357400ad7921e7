/** A contribution as the bar below it shows it. */

import { i18n } from '#i18n';
import type { ContributionView } from '../../../components/contribution-bar.tsx';
import type { ComplaintView, ComplaintWord } from '../../../components/complaint-list.tsx';
import type { Contribution } from '../../../lib/share/contributions-for.ts';
import {
  complaints as complaintWords,
  type Voice,
} from '../../../lib/share/contributions/voices.ts';
import type { Rumour } from '../../../lib/store/events/event.ts';

/** `textOf`: what a form of it reads, in one short text. */
export function viewOfContribution(
  { original, form, standing, history, revisers, names, me }: Contribution,
  textOf: (event: Rumour) => string,
): ContributionView {
  const nameOf = (pubkey: string): string =>
    pubkey === me ? i18n.t('annotate.you') : names.get(pubkey) || i18n.t('circles.nameless');
  const complaintsIn = (voices: readonly Voice[]): ComplaintView[] =>
    voices.map(({ id, pubkey, about, reason = '' }) => ({
      id,
      by: nameOf(pubkey),
      about: wordOf(about),
      reason,
    }));
  return {
    state: standing.state,
    isMine: original.pubkey === me,
    isOwnForm: form.shown.pubkey === me,
    revisers: revisers.map(({ pubkey }) => nameOf(pubkey)),
    known: {
      approve: standing.approvals.length,
      complain: standing.complaints.length + standing.disapprovals.length,
    },
    others: { approve: standing.others.approvals, complain: standing.others.complaints },
    mine: standing.mine?.says,
    complaints: complaintsIn(standing.complaints),
    proposals: history
      .filter(({ outcome }) => outcome === 'open')
      .map(({ event, standing: said }) => ({
        id: event.id,
        by: nameOf(event.pubkey),
        text: textOf(event),
        isMine: event.pubkey === me,
        approve: said.approvals.length,
        against: said.disapprovals.length + said.complaints.length,
        mine: said.mine?.says,
      })),
    history: history.map(({ event, outcome, standing: said }) => ({
      id: event.id,
      by: nameOf(event.pubkey),
      at: event.created_at * 1000,
      outcome,
      isShown: event.id === form.shown.id,
      text: textOf(event),
      approvers: said.approvals.map(({ pubkey }) => nameOf(pubkey)),
      complaints: complaintsIn(said.complaints),
    })),
  };
}

const wordOf = (about: Voice['about']): ComplaintWord =>
  complaintWords.find((word) => word === about) ?? 'abuse';
