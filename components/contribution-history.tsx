import { formatDate, formatList, i18n } from '#i18n';
import { ComplaintList, type ComplaintView } from './complaint-list.tsx';

export interface StepView {
  id: string;
  by: string;
  /** Milliseconds since 1970. */
  at: number;
  outcome: 'own' | 'accepted' | 'rejected' | 'open';
  /** What is shown now. */
  isShown: boolean;
  text: string;
  /** Names of those who approve of this form. */
  approvers: string[];
  complaints: ComplaintView[];
}

/** Every form it has had or that is proposed, the oldest first; nothing is lost. */
export function ContributionHistory({ steps }: { steps: StepView[] }) {
  return (
    <details class="history">
      <summary>{i18n.t('manage.history', steps.length)}</summary>
      <ol>
        {steps.map((step) => (
          <li key={step.id}>
            <p class="counts">
              <bdi>{step.by}</bdi> · {formatDate(step.at)} ·{' '}
              {i18n.t(step.isShown ? 'manage.outcome.shown' : `manage.outcome.${step.outcome}`)}
            </p>
            <blockquote dir="auto">{step.text}</blockquote>
            {step.approvers.length > 0 && (
              <p class="counts">{i18n.t('manage.approvedBy', [formatList(step.approvers)])}</p>
            )}
            <ComplaintList complaints={step.complaints} />
          </li>
        ))}
      </ol>
    </details>
  );
}
