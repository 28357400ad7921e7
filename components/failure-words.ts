/** One sentence for each reason why a source could not be asked. */

import { i18n } from '#i18n';
import type { FailureReason } from '../lib/work/errors.ts';

const sentences: Record<FailureReason, () => string> = {
  offline: () => i18n.t('failure.offline'),
  timeout: () => i18n.t('failure.timeout'),
  busy: () => i18n.t('failure.busy'),
  refused: () => i18n.t('failure.refused'),
  broken: () => i18n.t('failure.broken'),
  'not-an-answer': () => i18n.t('failure.notAnAnswer'),
  malformed: () => i18n.t('failure.malformed'),
  'too-large': () => i18n.t('failure.tooLarge'),
  cancelled: () => i18n.t('failure.cancelled'),
};

export function failureWords(reason: string | undefined): string {
  return Object.hasOwn(sentences, reason ?? '')
    ? sentences[reason as FailureReason]()
    : i18n.t('failure.offline');
}
