import { i18n } from '#i18n';
import type { StoreFailure } from '../lib/work/store-error.ts';

/** Why a note could not be kept, and that nothing of it is lost. */
export function storeFault(reason: StoreFailure): string {
  return i18n.t(`storeFault.${reason}`);
}
