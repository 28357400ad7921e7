import { i18n } from '#i18n';
import type { Annotation } from '../../lib/annotate/index.ts';
import { Field, type Writer } from './note-list.tsx';

interface PageComposerProps {
  /** The note on the page as a whole that is being written, if any. */
  note: Annotation | undefined;
  fault: string | undefined;
  writer: Writer;
  onBegin: () => void;
}

/** At the foot of the panel: a note that needs no passage. */
export function PageComposer({ note, fault, writer, onBegin }: PageComposerProps) {
  return (
    <div class="page-composer">
      {note ? (
        <Field note={note} label={i18n.t('annotate.yourPageNote')} fault={fault} writer={writer} />
      ) : (
        <button type="button" class="as-field" onClick={onBegin}>
          {i18n.t('panel.writeHere')}
        </button>
      )}
    </div>
  );
}
