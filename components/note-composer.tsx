import { i18n } from '#i18n';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { withTag } from '../lib/work/tag.ts';
import { TagField } from './tag-field.tsx';
import { TintChoice } from './tint-choice.tsx';
import { useKeys } from './use-keys.ts';
import type { MarkColour } from './selection-bar.tsx';

/** What a reader writes; without a colour where nothing is highlighted. */
export interface Written {
  text: string;
  tags: string[];
  colour?: MarkColour;
}

interface NoteComposerProps {
  /** What the field is for, e.g. "Your note". */
  label: string;
  quote?: string;
  start: Written;
  suggest: (typed: string) => Promise<string[]>;
  /** Why it could not be kept; what was written stays. */
  fault?: string | undefined;
  /** Called with every change, so that nothing is lost when the browser goes down. */
  onDraft: (written: Written) => void;
  onSave: (written: Written) => void;
  onCancel: (written: Written) => void;
}

export function NoteComposer({ label, quote, start, suggest, fault, ...act }: NoteComposerProps) {
  const [written, setWritten] = useState(start);
  const [tag, setTag] = useState('');
  // What loses the focus as it goes away still reports a last change.
  const isOver = useRef(false);
  const field = useRef<HTMLTextAreaElement>(null);
  // Before the next key, which is meant for it.
  useLayoutEffect(() => field.current?.focus(), []);

  const form = useKeys<HTMLFormElement>((event) => {
    if (event.key === 'Escape') end(act.onCancel);
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) end(act.onSave);
    // A page's shortcuts, or the panel's, are not meant for what is typed here.
    event.stopPropagation();
  });

  function change(part: Partial<Written>): void {
    if (isOver.current) return;
    const next = { ...written, ...part };
    setWritten(next);
    act.onDraft(next);
  }

  /** A tag that was typed and not ended is one. */
  function end(how: (written: Written) => void): void {
    isOver.current = true;
    how({ ...written, tags: withTag(written.tags, tag) });
  }

  return (
    <form
      ref={form}
      class="note-composer"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        end(act.onSave);
      }}
    >
      {quote && <blockquote dir="auto">{quote}</blockquote>}
      <textarea
        ref={field}
        rows={4}
        dir="auto"
        value={written.text}
        aria-label={label}
        placeholder={label}
        onInput={(event) => {
          isOver.current = false; // it could not be kept, and goes on
          change({ text: event.currentTarget.value });
        }}
      />
      <TagField
        tags={written.tags}
        typed={tag}
        suggest={suggest}
        onType={(typed) => {
          isOver.current &&= typed === '';
          setTag(typed);
        }}
        onChange={(tags) => change({ tags })}
      />
      {written.colour && (
        <TintChoice colour={written.colour} onChoose={(colour) => change({ colour })} />
      )}
      {fault && (
        <p class="fault" role="alert">
          {fault}
        </p>
      )}
      <p class="row">
        <button type="submit" class="strong">
          {i18n.t('annotate.save')}
        </button>
        <button type="button" onClick={() => end(act.onCancel)}>
          {i18n.t('annotate.cancel')}
        </button>
      </p>
    </form>
  );
}
