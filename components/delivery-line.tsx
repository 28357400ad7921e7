import { i18n } from '#i18n';

interface DeliveryLineProps {
  delivery:
    | { sent: string[]; wanted: number; failures: { relay: string; reason: string }[] }
    | undefined;
}

/** How far what was published has come, and who did not take it. */
export function DeliveryLine({ delivery }: DeliveryLineProps) {
  if (!delivery) return null;
  const { sent, wanted, failures } = delivery;
  return (
    <output class="facts">
      {wanted === 0 ? i18n.t('commons.waiting') : i18n.t('commons.sentTo', [sent.length, wanted])}
      {failures.map(({ relay, reason }) => (
        <span key={relay}>
          {' · '}
          {i18n.t('commons.notSent', [hostOf(relay), reason])}
        </span>
      ))}
    </output>
  );
}

const hostOf = (relay: string): string => (URL.canParse(relay) ? new URL(relay).host : relay);
