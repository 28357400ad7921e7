import './note-tools.css';
import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { Button } from './button.tsx';

const whose = ['mine', 'circle', 'commons'] as const;
const kinds = ['highlight', 'note', 'question', 'page', 'reply'] as const;

/** An empty text lets everything through. */
export interface ToolValues {
  words: string;
  whose: '' | (typeof whose)[number];
  kind: '' | (typeof kinds)[number];
  tag: string;
  author: string;
  orphaned: boolean;
  order: 'place' | 'newest';
}

interface NoteToolsProps {
  values: ToolValues;
  /** Of the notes listed, to choose from. */
  tags: string[];
  authors: string[];
  onChange: (values: ToolValues) => void;
  onClear: () => void;
  onExport: () => void;
}

/** Finding one's way among the notes: search, filters, order, and taking them along. */
export function NoteTools({ values, tags, authors, onChange, onClear, onExport }: NoteToolsProps) {
  const { words, order, ...filters } = values;
  const active = Object.values(filters).filter(Boolean).length;
  const set = (part: Partial<ToolValues>): void => onChange({ ...values, ...part });
  return (
    <search class="note-tools">
      <input
        type="search"
        dir="auto"
        aria-label={i18n.t('panel.search')}
        placeholder={i18n.t('panel.search')}
        value={words}
        onInput={(event) => set({ words: event.currentTarget.value })}
      />
      <details>
        <summary>{active > 0 ? i18n.t('panel.filters', active) : i18n.t('panel.filter')}</summary>
        <div class="choices">
          <Choice
            label={i18n.t('panel.whose')}
            value={filters.whose}
            onChoose={(value) => set({ whose: oneOf(whose, value) })}
          >
            {whose.map((one) => (
              <option key={one} value={one}>
                {i18n.t(`panel.whoseIs.${one}`)}
              </option>
            ))}
          </Choice>
          <Choice
            label={i18n.t('panel.kindLabel')}
            value={filters.kind}
            onChoose={(value) => set({ kind: oneOf(kinds, value) })}
          >
            {kinds.map((one) => (
              <option key={one} value={one}>
                {i18n.t(`panel.kind.${one}`)}
              </option>
            ))}
          </Choice>
          <Choice label={i18n.t('panel.tag')} value={filters.tag} onChoose={(tag) => set({ tag })}>
            {tags.map(option)}
          </Choice>
          <Choice
            label={i18n.t('panel.author')}
            value={filters.author}
            onChoose={(author) => set({ author })}
          >
            {authors.map(option)}
          </Choice>
          <label class="check">
            <input
              type="checkbox"
              checked={filters.orphaned}
              onChange={(event) => set({ orphaned: event.currentTarget.checked })}
            />
            {i18n.t('panel.onlyOrphaned')}
          </label>
          <label>
            <span>{i18n.t('panel.order')}</span>
            <select
              value={order}
              onChange={(event) =>
                set({ order: event.currentTarget.value === 'newest' ? 'newest' : 'place' })
              }
            >
              <option value="place">{i18n.t('panel.byPlace')}</option>
              <option value="newest">{i18n.t('panel.newestFirst')}</option>
            </select>
          </label>
          <div class="row">
            {active > 0 && <Button onPress={onClear}>{i18n.t('panel.clear')}</Button>}
            <Button onPress={onExport}>{i18n.t('panel.export')}</Button>
          </div>
        </div>
      </details>
    </search>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  onChoose: (value: string) => void;
  children: ComponentChildren;
}

function Choice({ label, value, onChoose, children }: ChoiceProps) {
  return (
    <label>
      <span>{label}</span>
      <select value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        <option value="">{i18n.t('panel.all')}</option>
        {children}
      </select>
    </label>
  );
}

const option = (value: string) => (
  <option key={value} value={value}>
    {value}
  </option>
);

function oneOf<T extends string>(known: readonly T[], value: string): T | '' {
  return known.find((one) => one === value) ?? '';
}
