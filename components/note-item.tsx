import './note-item.css';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from './button.tsx';
import type { MarkColour } from './selection-bar.tsx';

interface NoteItemProps {
  /** Empty for a note about the whole page. */
  quote: string;
  text: string | undefined;
  colour: MarkColour;
  isQuestion: boolean;
  /** ISO date and time; unknown of some notes from elsewhere. */
  created: string | undefined;
  /** 1 exactly in place, less: moved or edited, null: without a place, undefined: not looked for. */
  place: number | null | undefined;
  onShow: () => void;
  onChange: (text: string) => Promise<void>;
  onDelete: () => Promise<void>;
}

/** A note in a list: its quote with its tint at the edge, then what was written about it. */
export function NoteItem(props: NoteItemProps) {
  const [draft, setDraft] = useState<string>();
  const when = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
  const facts = [
    props.isQuestion && i18n.t('annotate.question'),
    props.created && when.format(new Date(props.created)),
    typeof props.place === 'number' && props.place < 1 && i18n.t('annotate.moved'),
  ];
  return (
    <li class="note-item">
      {props.quote && (
        <button type="button" class={`quote ${props.colour}`} onClick={props.onShow}>
          {props.quote}
        </button>
      )}
      {draft === undefined ? (
        props.text && <p class="text">{props.text}</p>
      ) : (
        <textarea
          rows={4}
          value={draft}
          aria-label={i18n.t('annotate.yourNote')}
          onInput={(event) => setDraft(event.currentTarget.value)}
        />
      )}
      <p class="quiet">{facts.filter(Boolean).join(' · ')}</p>
      <div class="row">
        {draft === undefined ? (
          <>
            <Button look="plain" onPress={() => setDraft(props.text ?? '')}>
              {i18n.t('annotate.edit')}
            </Button>
            <Button look="plain" onPress={() => void props.onDelete()}>
              {i18n.t('annotate.delete')}
            </Button>
          </>
        ) : (
          <>
            <Button onPress={() => void props.onChange(draft).then(() => setDraft(undefined))}>
              {i18n.t('annotate.save')}
            </Button>
            <Button look="plain" onPress={() => setDraft(undefined)}>
              {i18n.t('annotate.cancel')}
            </Button>
          </>
        )}
      </div>
    </li>
  );
}
