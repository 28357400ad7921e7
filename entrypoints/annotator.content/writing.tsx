import { i18n } from '#i18n';
import { NoteComposer } from '../../components/note-composer.tsx';
import type { Annotation } from '../../lib/annotate/index.ts';
import { quoteOf } from '../../lib/annotate/quote-of.ts';
import { withWords, wordsOf } from '../../lib/annotate/with-words.ts';
import type { NoteCalls } from './annotated-place.ts';
import { Frame } from './frame.tsx';
import type { View } from './view.ts';

interface WritingProps {
  view: View & { kind: 'compose' };
  calls: NoteCalls;
  onSave: (note: Annotation) => void;
  /** The draft could not be kept. */
  onFault: (error: unknown) => void;
  onCancel: (note: Annotation) => void;
}

/** A note being written beside its passage, or in the corner when it has none. */
export function Writing({ view: { note, passage, fault }, calls, ...act }: WritingProps) {
  const quote = passage?.quote ?? quoteOf(note);
  return (
    <Frame range={passage?.range}>
      <div class="card">
        <NoteComposer
          key={note.id}
          label={labelOf(note)}
          {...(quote && { quote })}
          start={wordsOf(note)}
          suggest={calls.tagsLike}
          fault={fault}
          onDraft={(written) =>
            void calls.drafts.keep(withWords(note, written, now())).catch(act.onFault)
          }
          onSave={(written) => act.onSave(withWords(note, written, now()))}
          onCancel={(written) => act.onCancel(withWords(note, written, now()))}
        />
      </div>
    </Frame>
  );
}

function labelOf({ motivation, replyTo, selectors }: Annotation): string {
  if (replyTo !== undefined) return i18n.t('annotate.yourReply');
  if (motivation === 'questioning') return i18n.t('annotate.yourQuestion');
  return selectors.length > 0 ? i18n.t('annotate.yourNote') : i18n.t('annotate.yourPageNote');
}

const now = (): string => new Date().toISOString();
