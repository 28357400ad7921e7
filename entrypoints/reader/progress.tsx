import { i18n } from '#i18n';

interface ProgressProps {
  /** Bytes. */
  loaded: number;
  total: number | undefined;
}

const mega = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 });

export function Progress({ loaded, total }: ProgressProps) {
  const words = i18n.t('reader.loading');
  return (
    <output class="progress">
      {words}
      {loaded > 0 && ` ${i18n.t('reader.loaded', [mega.format(loaded / 1e6)])}`}
      <progress aria-label={words} {...(total && { value: loaded, max: total })} />
    </output>
  );
}
