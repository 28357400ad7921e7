import { i18n } from '#i18n';
import type { Order } from '../../lib/store/library/facets.ts';
import type { Library } from './use-library.ts';

const orders: readonly Order[] = ['saved', 'title', 'author', 'year', 'notes'];

export function SearchRow({ library }: { library: Library }) {
  const { view, works, notes, text, setText, order, setOrder } = library;
  const count = view === 'notes' ? (notes?.length ?? 0) : works.length;
  return (
    <search class="search-row">
      <input
        type="search"
        aria-label={i18n.t('library.search')}
        aria-keyshortcuts="/"
        placeholder={i18n.t('library.search')}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          document.querySelector<HTMLElement>('[role=listbox]')?.focus();
        }}
      />
      {view === 'works' && (
        <label>
          <span class="visually-hidden">{i18n.t('library.order')}</span>
          <select
            value={order}
            onChange={(event) => {
              const wanted = orders.find((one) => one === event.currentTarget.value);
              if (wanted) setOrder(wanted);
            }}
          >
            {orders.map((one) => (
              <option key={one} value={one}>
                {i18n.t(`library.orderBy.${one}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      <output class="quiet">
        {view === 'notes'
          ? i18n.t('library.countNotes', count)
          : i18n.t('library.countWorks', count)}
      </output>
    </search>
  );
}
