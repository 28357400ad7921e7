import { formatNumber, i18n } from '#i18n';

interface ProgressProps {
  /** Bytes. */
  loaded: number;
  total: number | undefined;
}

const oneDigit = { maximumFractionDigits: 1 };

export function Progress({ loaded, total }: ProgressProps) {
  const words = i18n.t('reader.loading');
  return (
    <output class="progress">
      {words}
      {loaded > 0 && ` ${i18n.t('reader.loaded', [formatNumber(loaded / 1e6, oneDigit)])}`}
      <progress aria-label={words} {...(total && { value: loaded, max: total })} />
    </output>
  );
}
