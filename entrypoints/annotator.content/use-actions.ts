import { i18n } from '#i18n';
import { storeFault } from '../../components/store-fault.ts';
import type { Annotation } from '../../lib/annotate/index.ts';
import { saysTheSame } from '../../lib/annotate/with-words.ts';
import { storeFailureOf } from '../../lib/work/store-error.ts';
import { copyText } from './copy-text.ts';
import type { NoteCalls, Passage } from './annotated-place.ts';
import { sharePassage } from './share-passage.ts';
import type { View } from './view.ts';

const faultOf = (error: unknown): string => storeFault(storeFailureOf(error));

/** What the reader can do with a passage and its notes; each ends in the next view. */
export function useActions(calls: NoteCalls, setView: (view: View | undefined) => void) {
  const say = (text: string, undo?: () => void): void =>
    setView({ kind: 'done', text, ...(undo && { undo }) });

  async function restore(id: string): Promise<void> {
    await calls.restore(id).then(
      () => setView(undefined),
      (error: unknown) => say(faultOf(error)),
    );
  }

  return {
    /** What could not be kept goes on being written, with the reason. */
    async save(note: Annotation, passage?: Passage): Promise<void> {
      await calls.keep(note).then(
        () => setView(undefined),
        (error: unknown) =>
          setView({ kind: 'compose', note, ...(passage && { passage }), fault: faultOf(error) }),
      );
    },

    async remove({ id }: Annotation): Promise<void> {
      await calls.remove(id).then(
        () => say(i18n.t('annotate.deleted'), () => void restore(id)),
        (error: unknown) => say(faultOf(error)),
      );
    },

    /** The reader said whether a passage is the right one. */
    settled(isRight: boolean, undo: () => void): void {
      say(i18n.t(isRight ? 'annotate.keptHere' : 'annotate.notKeptHere'), () => {
        undo();
        setView(undefined);
      });
    },

    /** What was written can be taken up again, if anything was. */
    giveUp(note: Annotation, before: Annotation, passage?: Passage): void {
      void calls.drafts.drop(note.id);
      if (saysTheSame(note, before)) return setView(undefined);
      say(i18n.t('annotate.givenUp'), () => {
        void calls.drafts.keep(note);
        setView({ kind: 'compose', note, ...(passage && { passage }) });
      });
    },

    async copyLink(passage: Passage): Promise<void> {
      await copyText(passage.link()).then(
        () => say(i18n.t('annotate.linkCopied')),
        () => showLink(passage),
      );
    },

    async share(passage: Passage): Promise<void> {
      await sharePassage(passage).then(
        (how) => (how === 'copied' ? say(i18n.t('annotate.shareCopied')) : setView(undefined)),
        () => showLink(passage),
      );
    },

    faultOf,
  };

  /** A link that the browser will not put into the clipboard can be copied by hand. */
  function showLink(passage: Passage): void {
    setView({ kind: 'done', text: i18n.t('annotate.copyThis', [passage.link()]), stays: true });
  }
}
