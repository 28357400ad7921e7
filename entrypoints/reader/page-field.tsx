import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Tool } from './tool.tsx';

interface PageFieldProps {
  page: number;
  pages: number;
  onPage: (page: number) => void;
}

export function PageField({ page, pages, onPage }: PageFieldProps) {
  const [typed, setTyped] = useState(String(page));
  useEffect(() => setTyped(String(page)), [page]);
  function go(): void {
    const wanted = Number.parseInt(typed, 10);
    if (wanted >= 1) onPage(Math.min(wanted, pages));
    else setTyped(String(page));
  }
  return (
    <form
      class="page-field"
      onSubmit={(event) => {
        event.preventDefault();
        go();
      }}
    >
      <Tool
        icon="previous"
        label={i18n.t('reader.previousPage')}
        keys="ArrowLeft"
        disabled={page <= 1}
        onPress={() => onPage(page - 1)}
      />
      <input
        id="page-number"
        inputMode="numeric"
        aria-label={i18n.t('reader.page')}
        value={typed}
        size={Math.max(3, String(pages).length)}
        onFocus={(event) => event.currentTarget.select()}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => setTyped(String(page))}
      />
      <span>{i18n.t('reader.ofPages', [String(pages)])}</span>
      <Tool
        icon="next"
        label={i18n.t('reader.nextPage')}
        keys="ArrowRight"
        disabled={page >= pages}
        onPress={() => onPage(page + 1)}
      />
    </form>
  );
}
