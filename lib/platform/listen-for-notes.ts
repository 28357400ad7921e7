/** Connects the calls about notes to what answers them. */

import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { onMessage } from '../messaging/protocol.ts';
import type { createPageNotes } from '../visit/page-notes.ts';
import { annotateSelection, bringAnnotator, makeMenu } from './annotator.ts';
import { report } from './log.ts';
import { callerOf, tabOf } from './sender.ts';

const places = v.record(v.pipe(v.string(), v.maxLength(2000)), v.nullable(v.number()));

export function listenForNotes(notes: ReturnType<typeof createPageNotes>): void {
  onMessage('wantAnnotator', ({ sender }) => bringAnnotator(tabOf(sender)));
  onMessage('notesHere', ({ sender }) => notes.here(callerOf(sender)));
  onMessage('keepNote', ({ data, sender }) => notes.keep(callerOf(sender), data));
  onMessage('removeNote', ({ data, sender }) => notes.remove(callerOf(sender), data));
  onMessage('draftHere', ({ sender }) => notes.draft(callerOf(sender)));
  onMessage('keepDraft', ({ data, sender }) => notes.keepDraft(callerOf(sender), data));
  onMessage('placesFound', ({ data, sender }) =>
    notes.placesFound(callerOf(sender), v.parse(places, data)),
  );

  browser.contextMenus.onClicked.addListener((_, tab) => {
    if (tab?.id !== undefined) report(annotateSelection(tab.id));
  });
  browser.commands.onCommand.addListener((_, tab) => {
    if (tab?.id !== undefined) report(annotateSelection(tab.id));
  });
  browser.runtime.onInstalled.addListener(() => report(makeMenu(i18n.t('annotate.menu'))));
}
