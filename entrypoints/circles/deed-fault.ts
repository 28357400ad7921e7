/** Why something about a circle or the reader's key did not work, in one sentence. */

import { storeFault } from '../../components/store-fault.ts';
import { i18n } from '#i18n';
import { InvitationError } from '../../lib/share/circle/invitation.ts';
import { BackUpError } from '../../lib/share/identity/back-up.ts';
import { storeFailureOf } from '../../lib/work/store-error.ts';

const invitation: Record<InvitationError['reason'], () => string> = {
  'not-a-code': () => i18n.t('circles.fault.notACode'),
  expired: () => i18n.t('circles.fault.expired'),
  'needs-passphrase': () => i18n.t('circles.fault.needsPassphrase'),
  'wrong-passphrase': () => i18n.t('circles.fault.wrongPassphrase'),
};

const backUp: Record<BackUpError['reason'], () => string> = {
  'not-a-back-up': () => i18n.t('circles.fault.notABackUp'),
  'wrong-passphrase': () => i18n.t('circles.fault.wrongPassphrase'),
  'short-passphrase': () => i18n.t('circles.fault.shortPassphrase'),
};

export function deedFault(error: unknown): string {
  if (error instanceof InvitationError) return invitation[error.reason]();
  if (error instanceof BackUpError) return backUp[error.reason]();
  return storeFault(storeFailureOf(error));
}
