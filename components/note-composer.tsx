import { i18n } from '#i18n';
import { useEffect, useRef, useState } from 'preact/hooks';

interface NoteComposerProps {
  quote: string;
  text: string;
  /** Called as the reader types, so that nothing is lost when the browser goes down. */
  onDraft: (text: string) => void;
  onSave: (text: string) => void;
  onCancel: () => void;
}

export function NoteComposer({
  quote,
  text: initial,
  onDraft,
  onSave,
  onCancel,
}: NoteComposerProps) {
  const [text, setText] = useState(initial);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      class="card"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(text);
      }}
    >
      <blockquote>{quote}</blockquote>
      <textarea
        ref={field}
        rows={4}
        value={text}
        aria-label={i18n.t('annotate.yourNote')}
        onInput={(event) => {
          setText(event.currentTarget.value);
          onDraft(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onCancel();
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSave(text);
          // A page's shortcuts are not meant for what is typed here.
          event.stopPropagation();
        }}
      />
      <p class="row">
        <button type="submit" class="strong">
          {i18n.t('annotate.save')}
        </button>
        <button type="button" onClick={onCancel}>
          {i18n.t('annotate.cancel')}
        </button>
      </p>
    </form>
  );
}
