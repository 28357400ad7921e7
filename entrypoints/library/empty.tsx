import { i18n } from '#i18n';

export function Empty() {
  return (
    <section class="empty">
      <h2>{i18n.t('library.empty')}</h2>
      <p>{i18n.t('library.emptyHow')}</p>
      <p class="quiet">{i18n.t('library.emptyImport')}</p>
    </section>
  );
}
