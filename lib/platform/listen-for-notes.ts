/** Connects the calls about notes to what answers them. */

import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { onMessage } from '../messaging/protocol.ts';
import type { createPageNotes } from '../visit/page-notes.ts';
import { annotate, bringAnnotator, bringMarkdown, makeMenu, whatMenuMeans } from './annotator.ts';
import { report } from './log.ts';
import { callerOf, tabOf } from './sender.ts';

const shortText = v.pipe(v.string(), v.maxLength(2000));
const places = v.record(shortText, v.nullable(v.number()));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const storedPlaces = v.pipe(
  v.array(
    v.object({
      id: shortText,
      text: shortText,
      sought: shortText,
      place: v.nullable(v.object({ from: count, to: count, quality: v.number() })),
    }),
  ),
  v.maxLength(10_000),
);

export function listenForNotes(notes: ReturnType<typeof createPageNotes>): void {
  onMessage('wantAnnotator', ({ sender }) => bringAnnotator(tabOf(sender)));
  onMessage('notesHere', ({ sender }) => notes.here(callerOf(sender)));
  onMessage('keepNote', ({ data, sender }) => notes.keep(callerOf(sender), data));
  onMessage('removeNote', ({ data, sender }) => notes.remove(callerOf(sender), data));
  onMessage('restoreNote', ({ data, sender }) => {
    callerOf(sender);
    return notes.restore(v.parse(shortText, data));
  });
  onMessage('draftHere', ({ sender }) => notes.draft(callerOf(sender)));
  onMessage('keepDraft', ({ data, sender }) => notes.keepDraft(callerOf(sender), data));
  onMessage('dropDraft', ({ data, sender }) => notes.dropDraft(callerOf(sender), data));
  onMessage('tagsLike', ({ data, sender }) => {
    callerOf(sender);
    return notes.tagsLike(v.parse(shortText, data));
  });
  onMessage('wantMarkdown', ({ sender }) => bringMarkdown(tabOf(sender)));
  onMessage('placesKnown', ({ sender }) => notes.placesKnown(callerOf(sender)));
  onMessage('keepPlaces', ({ data, sender }) =>
    notes.keepPlaces(callerOf(sender), v.parse(storedPlaces, data)),
  );
  onMessage('placesFound', ({ data, sender }) =>
    notes.placesFound(callerOf(sender), v.parse(places, data)),
  );

  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (tab?.id !== undefined) report(annotate(tab.id, whatMenuMeans(menuItemId)));
  });
  browser.commands.onCommand.addListener((_, tab) => {
    if (tab?.id !== undefined) report(annotate(tab.id, 'annotateSelection'));
  });
  // Firefox forgets the menus of a background that stays when the browser closes.
  if (import.meta.env.FIREFOX) addMenu();
  else browser.runtime.onInstalled.addListener(addMenu);
}

function addMenu(): void {
  report(makeMenu({ selection: i18n.t('annotate.menu'), page: i18n.t('annotate.menuPage') }));
}
