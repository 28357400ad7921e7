/* oxlint-disable jsx-a11y/prefer-tag-over-role -- browsers order and filter a datalist as they like, and show it outside the shadow root */

import { useEffect, useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { withTag } from '../lib/work/tag.ts';

interface TagFieldProps {
  tags: string[];
  /** What stands in the field and is no tag yet. */
  typed: string;
  onType: (typed: string) => void;
  /** The reader's own tags that fit what was typed so far, most used first. */
  suggest: (typed: string) => Promise<string[]>;
  onChange: (tags: string[]) => void;
}

/** Tags as words in a row, and a field for one more. Enter or a comma ends a tag. */
export function TagField({ tags, typed, suggest, onType, onChange }: TagFieldProps) {
  const [open, setOpen] = useState(false);
  const [offered, setOffered] = useState<string[]>([]);
  const [picked, pick] = useState<string>();
  const id = useId();
  // By its name: what is offered may change under the reader's hands.
  const chosen = offered.indexOf(picked ?? '');

  useEffect(() => {
    let current = open;
    if (open) void suggest(typed).then((found) => current && setOffered(found.filter(isNew)));
    else setOffered([]);
    return () => {
      current = false;
    };
  }, [typed, open, tags]);

  const isNew = (tag: string): boolean => withTag(tags, tag).length > tags.length;

  function add(text: string): void {
    onType('');
    pick(undefined);
    if (isNew(text)) onChange(withTag(tags, text));
  }

  /** True when the key was meant for this field alone. */
  function take(key: string): boolean {
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      const step = key === 'ArrowDown' ? 1 : -1;
      const places = offered.length + 1;
      setOpen(true);
      pick(offered[((chosen + 1 + step + places) % places) - 1]);
      return true;
    }
    if (key === 'Enter' || key === ',') {
      const text = offered[chosen] ?? typed;
      add(text);
      return key === ',' || text.trim() !== '';
    }
    if (key === 'Backspace' && typed === '') onChange(tags.slice(0, -1));
    if (key === 'Escape' && offered.length > 0) {
      setOpen(false);
      return true;
    }
    return false;
  }

  return (
    <div class="tag-field">
      {tags.length > 0 && (
        <ul class="tags" aria-label={i18n.t('tags.label')}>
          {tags.map((tag) => (
            <li key={tag}>
              <bdi>{tag}</bdi>
              <button
                type="button"
                aria-label={i18n.t('tags.remove', [tag])}
                title={i18n.t('tags.remove', [tag])}
                onClick={() => onChange(tags.filter((one) => one !== tag))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <input
        type="text"
        role="combobox"
        dir="auto"
        autocomplete="off"
        spellcheck={false}
        aria-label={i18n.t('tags.add')}
        placeholder={i18n.t('tags.add')}
        aria-autocomplete="list"
        aria-expanded={offered.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={chosen < 0 ? undefined : `${id}-${chosen}`}
        value={typed}
        onInput={(event) => {
          onType(event.currentTarget.value);
          pick(undefined);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => {
          setOpen(false);
          add(typed);
        }}
        onKeyDown={(event) => {
          if (event.ctrlKey || event.metaKey || event.isComposing) return;
          if (!take(event.key)) return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <div
        id={`${id}-list`}
        class="offered"
        role="listbox"
        aria-label={i18n.t('tags.offered')}
        hidden={offered.length === 0}
      >
        {offered.map((tag, place) => (
          <div
            key={tag}
            id={`${id}-${place}`}
            role="option"
            aria-selected={place === chosen}
            // Before the field loses the focus and takes what was typed so far.
            onPointerDown={(event) => {
              event.preventDefault();
              add(tag);
            }}
          >
            <bdi>{tag}</bdi>
          </div>
        ))}
      </div>
    </div>
  );
}
