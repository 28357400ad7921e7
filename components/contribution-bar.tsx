import './contribution-bar.css';
import { formatList, i18n } from '#i18n';
import { Button } from './button.tsx';
import { ContributionHistory, type StepView } from './contribution-history.tsx';
import { type ComplaintView, ComplaintList } from './complaint-list.tsx';

/** A changed form that somebody proposes and nobody has decided on. */
export interface ProposalView {
  id: string;
  by: string;
  /** What it would read. */
  text: string;
  isMine: boolean;
  approve: number;
  against: number;
  /** What this reader has said of it. */
  mine: 'approves' | 'disapproves' | 'complains' | undefined;
}

export interface ContributionView {
  state: 'new' | 'approved' | 'disputed' | 'folded';
  isMine: boolean;
  /** What is shown is of the reader's own making, which has no voice on it. */
  isOwnForm: boolean;
  /** Names of those whose changes are in it. */
  revisers: string[];
  known: { approve: number; complain: number };
  others: { approve: number; complain: number };
  mine: 'approves' | 'disapproves' | 'complains' | undefined;
  complaints: ComplaintView[];
  proposals: ProposalView[];
  history: StepView[];
}

export interface ContributionActions {
  onApprove: () => void;
  /** Opens the form for the reason. */
  onComplain: () => void;
  /** Takes back what the reader said of it. */
  onUnsay: () => void;
  /** Opens the form for a changed form; absent where that is done elsewhere. */
  onEdit?: (() => void) | undefined;
  onAnswer: (proposal: string, says: 'approves' | 'disapproves') => void;
  onWithdraw: (proposal: string) => void;
}

interface ContributionBarProps extends ContributionActions {
  view: ContributionView;
  /** False where the numbers stand already. */
  hasCounts: boolean;
}

/** How something that is shared stands with its readers, and what this one can do about it. */
export function ContributionBar({ view, hasCounts, ...act }: ContributionBarProps) {
  const { mine, isMine } = view;
  const counts = countsOf(view);
  return (
    <div class="contribution">
      {hasCounts && counts && <p class={`counts ${view.state}`}>{counts}</p>}
      {hasCounts && view.revisers.length > 0 && (
        <p class="counts">{i18n.t('manage.revisedBy', [formatList(view.revisers)])}</p>
      )}
      <ComplaintList complaints={view.complaints} />
      <div class="row">
        {!view.isOwnForm && (
          <>
            <button
              type="button"
              class="button plain"
              aria-pressed={mine === 'approves'}
              onClick={mine === 'approves' ? act.onUnsay : act.onApprove}
            >
              {i18n.t(mine === 'approves' ? 'manage.approved' : 'manage.approve')}
            </button>
            <Button look="plain" onPress={mine === 'complains' ? act.onUnsay : act.onComplain}>
              {i18n.t(mine === 'complains' ? 'manage.complaintBack' : 'manage.complain')}
            </Button>
          </>
        )}
        {act.onEdit && (
          <Button look="plain" onPress={act.onEdit}>
            {i18n.t(isMine ? 'manage.correct' : 'manage.propose')}
          </Button>
        )}
      </div>
      {view.proposals.map((proposal) => (
        <Proposal key={proposal.id} proposal={proposal} {...act} />
      ))}
      {view.history.length > 1 && <ContributionHistory steps={view.history} />}
    </div>
  );
}

/** Beside strangers always those one knows, so that a large number is never taken for friends. */
function countsOf({ state, known, others }: ContributionView): string {
  const byOthers = others.approve + others.complain > 0;
  const parts = [
    state !== 'new' && i18n.t(`manage.state.${state}`),
    (byOthers || known.approve + known.complain > 0) &&
      i18n.t('manage.known', [known.approve, known.complain]),
    byOthers && i18n.t('manage.others', [others.approve, others.complain]),
  ];
  return parts.filter(Boolean).join(' · ');
}

function Proposal({
  proposal,
  onAnswer,
  onWithdraw,
}: { proposal: ProposalView } & Pick<ContributionActions, 'onAnswer' | 'onWithdraw'>) {
  const { id, by, text, isMine, approve, against, mine } = proposal;
  return (
    <fieldset class="proposal">
      <legend>{isMine ? i18n.t('manage.proposalMine') : i18n.t('manage.proposalBy', [by])}</legend>
      <blockquote dir="auto">{text}</blockquote>
      <p class="counts">{i18n.t('manage.votes', [approve, against])}</p>
      <div class="row">
        {isMine ? (
          <Button look="plain" onPress={() => onWithdraw(id)}>
            {i18n.t('manage.withdraw')}
          </Button>
        ) : (
          (['approves', 'disapproves'] as const).map((says) => (
            <button
              key={says}
              type="button"
              class="button plain"
              aria-pressed={mine === says}
              onClick={() => onAnswer(id, says)}
            >
              {i18n.t(says === 'approves' ? 'manage.accept' : 'manage.reject')}
            </button>
          ))
        )}
      </div>
    </fieldset>
  );
}
