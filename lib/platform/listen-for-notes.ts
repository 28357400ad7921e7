/** Connects the calls about notes to what answers them. */

import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { onMessage } from '../messaging/protocol.ts';
import type { createPageNotes } from '../visit/page-notes.ts';
import { annotateSelection, bringAnnotator, makeMenu } from './annotator.ts';
import { report } from './log.ts';
import { tabOf } from './sender.ts';

export function listenForNotes(notes: ReturnType<typeof createPageNotes>): void {
  onMessage('wantAnnotator', ({ sender }) => bringAnnotator(tabOf(sender)));
  onMessage('notesHere', ({ data, sender }) => notes.here(tabOf(sender), data));
  onMessage('keepNote', ({ data, sender }) => notes.keep(sender.tab?.id, data));
  onMessage('removeNote', ({ data }) => notes.remove(data));
  onMessage('keepDraft', ({ data }) => notes.keepDraft(data.source, data.note));
  onMessage('placesFound', ({ data, sender }) => notes.placesFound(tabOf(sender), data));

  browser.contextMenus.onClicked.addListener((_, tab) => {
    if (tab?.id !== undefined) report(annotateSelection(tab.id));
  });
  browser.commands.onCommand.addListener((_, tab) => {
    if (tab?.id !== undefined) report(annotateSelection(tab.id));
  });
  browser.runtime.onInstalled.addListener(() => report(makeMenu(i18n.t('annotate.menu'))));
}
