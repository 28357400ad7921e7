import { useId, useState } from 'preact/hooks';
import { Button } from '../../components/button.tsx';
import { i18n } from '#i18n';

interface TagEditorProps {
  /** Those there are already, each to be taken off. */
  tags: readonly string[];
  /** Offered while typing. */
  known: readonly string[];
  onAdd: (tag: string) => void;
  onRemove?: (tag: string) => void;
  label: string;
}

export function TagEditor({ tags, known, onAdd, onRemove, label }: TagEditorProps) {
  const [text, setText] = useState('');
  const list = useId();
  return (
    <form
      class="tag-editor"
      onSubmit={(event) => {
        event.preventDefault();
        const tag = text.replaceAll(/\s+/gu, ' ').trim();
        if (tag) onAdd(tag);
        setText('');
      }}
    >
      {tags.map((tag) => (
        <button
          key={tag}
          type="button"
          class="tag"
          aria-label={i18n.t('library.untag', [tag])}
          onClick={() => onRemove?.(tag)}
        >
          {tag} ×
        </button>
      ))}
      <input
        value={text}
        list={list}
        aria-label={label}
        placeholder={label}
        maxLength={100}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <datalist id={list}>
        {known.map((tag) => (
          <option key={tag}>{tag}</option>
        ))}
      </datalist>
      <Button submit>{i18n.t('library.addTag')}</Button>
    </form>
  );
}
