import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Tool } from './tool.tsx';
import type { Search } from './use-search.ts';

interface FindBarProps {
  search: Search;
  onClose: () => void;
}

export function FindBar({ search, onClose }: FindBarProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const { query, hits, at, isComplete } = search;
  function words(): string {
    if (query.trim() === '') return '';
    const count = hits.length === 0 ? i18n.t('reader.hits', 0) : '';
    const place = hits.length > 0 ? i18n.t('reader.hitOf', [`${at + 1}`, `${hits.length}`]) : count;
    return isComplete ? place : i18n.t('reader.stillReading', [place]);
  }
  return (
    <search class="find-bar">
      <input
        id="find"
        ref={field}
        type="search"
        aria-label={i18n.t('reader.find')}
        placeholder={i18n.t('reader.find')}
        value={query}
        onInput={(event) => search.setQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose();
          if (event.key === 'Enter') search.step(event.shiftKey ? -1 : 1);
        }}
      />
      <output>{words()}</output>
      <Tool
        icon="previous"
        label={i18n.t('reader.previousHit')}
        keys="Shift+F3"
        disabled={hits.length === 0}
        onPress={() => search.step(-1)}
      />
      <Tool
        icon="next"
        label={i18n.t('reader.nextHit')}
        keys="F3"
        disabled={hits.length === 0}
        onPress={() => search.step(1)}
      />
      <Tool icon="close" label={i18n.t('reader.closeFind')} keys="Escape" onPress={onClose} />
    </search>
  );
}
