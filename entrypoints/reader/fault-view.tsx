import { i18n } from '#i18n';
import { Button, LinkButton } from '../../components/button.tsx';
import type { PdfFaultReason } from '../../lib/pdf/fault.ts';

interface FaultViewProps {
  reason: PdfFaultReason;
  /** Undefined for a file of this computer. */
  address: string | undefined;
  onAllow: (address: string) => void;
  onAgain: () => void;
}

/** Another try may go better. */
const passing: readonly PdfFaultReason[] = ['offline', 'unreachable', 'siteBroken', 'locked'];

/** Why a document was not opened, and what can be done. */
export function FaultView({ reason, address, onAllow, onAgain }: FaultViewProps) {
  const host = address && URL.canParse(address) ? new URL(address).host : undefined;
  if (reason === 'noPermission' && address && host) {
    return (
      <section class="fault">
        <p>{i18n.t('reader.fault.noPermission', [host])}</p>
        <div class="row">
          <Button look="strong" onPress={() => onAllow(address)}>
            {i18n.t('reader.allow', [host])}
          </Button>
        </div>
      </section>
    );
  }
  return (
    <section class="fault" role="alert">
      <p>{i18n.t(`reader.fault.${reason}`, [host ?? ''])}</p>
      {host && (
        <div class="row">
          {passing.includes(reason) && (
            <Button onPress={onAgain}>{i18n.t('reader.tryAgain')}</Button>
          )}
          <LinkButton href={address ?? ''}>{i18n.t('reader.openPlain')}</LinkButton>
        </div>
      )}
    </section>
  );
}
