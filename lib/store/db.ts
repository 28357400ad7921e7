/** The local database: the one source of truth, watched by every interface. */

import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Annotation, Origin, StoredPlace } from '../annotate/index.ts';
import type { Verdict } from '../lookup/confirm.ts';
import type { Copy, Finding } from '../work/copy.ts';
import type { PageReport, Work } from '../work/work.ts';
import type { WorkId } from '../work/work-id.ts';
import { notesToVersion5 } from './notes-to-version-5.ts';
import {
  sharingTables,
  type DirectRow,
  type NetworkRow,
  type OutboxRow,
  type PresentRow,
  type RelayRow,
  type SyncedRow,
  type ViewRow,
} from './sharing-rows.ts';
import { type LookupsRow, type ToldRow, toldTables } from './told.ts';
import { journal } from './journal.ts';
import { journalAllNotes, journalNotesOfOthers, libraryTables } from './library-tables.ts';
import type {
  BlockRow,
  DocRow,
  ImportRow,
  JournalRow,
  SegmentRow,
  TailRow,
  WorkRow,
} from './library-rows.ts';
import { type AskedBucketRow, commonsTables, type MutedRow } from './commons-rows.ts';
import {
  type CircleRow,
  type EventRow,
  eventTables,
  type IdentityRow,
  type RetractionRow,
  type RumourRow,
  type SharedRow,
} from './events/rows.ts';

/** What the page in a tab is about. Forgotten when the tab closes; never holds the address. */
export interface TabRow {
  tabId: number;
  report: PageReport;
  seenAt: number;
}

/** What was found of the notes in a tab, also where nobody asked what its page is about. */
export interface InTabRow {
  tabId: number;
  /**
   * Of each note on a passage: how surely it was found, null where it has no place any more; in the
   * order of the page.
   */
  places: Record<string, number | null>;
}

export interface FindingRow {
  /** The filing id of the work. */
  id: WorkId;
  /** `representative` of every id of the work, so that a look-up under any of them meets this row. */
  aliases: WorkId[];
  finding: Finding;
  /** Milliseconds since 1970. */
  askedAt: number;
  /** Until then the answer is given again without asking; 0 while the look-up runs. */
  freshUntil: number;
}

/** One request that left the browser: who was told what. */
export interface RequestRow {
  id: number;
  /** Milliseconds since 1970. */
  at: number;
  host: string;
  /** Id of the look-up source that made it. */
  source: string;
  /** What identified the work: a work id, or a title. Never a page's address. */
  identifier: string;
}

/** A note belongs to its work, on whatever copy it is opened, and to the page it was made on. */
export interface NoteRow {
  id: string;
  /** `representative` of every id of the work. */
  aliases: WorkId[];
  /** Address without fragment. */
  page: string;
  /** ISO date and time. */
  modified: string;
  tags: string[];
  /** The same for notes written here, none for others: completion offers the reader's own words. */
  ownTags: string[];
  /** Id of the note that this one answers. */
  parent?: string;
  origin: Origin;
  /** As its author wrote it; `origin` is above. */
  note: Annotation;
}

/** A note being written: outlives a browser that goes down. */
export interface DraftRow {
  /** That of the note it will be, so that several can be written at once. */
  id: string;
  /** Address without fragment. */
  page: string;
  /** Where it is being written, and offered again. */
  place: 'page' | 'panel';
  note: Annotation;
}

/** Notes deleted a short while ago, to be brought back by the reader. */
export interface RemovedRow {
  /** Of the note that was deleted; the replies written here went with it. */
  id: string;
  /** Milliseconds since 1970. */
  at: number;
  rows: NoteRow[];
}

/** What a stranger's visit to a copy showed. */
export interface CheckRow extends Verdict {
  url: string;
}

/** The works that the page in a tab lists, once the reader asked for them. Forgotten with the tab. */
export interface ListRow {
  tabId: number;
  works: Work[];
  /** How many more the page lists than are looked up. */
  leftOut: number;
  /** How many have been looked up. */
  done: number;
}

/** A work the reader waits for: asked about again, at growing intervals, until a copy appears. */
export interface WatchRow {
  /** The filing id of the work. */
  id: WorkId;
  /** `representative` of every id of the work. */
  aliases: WorkId[];
  work: Work;
  /** Milliseconds since 1970, as the other times here. */
  since: number;
  /** How often it was asked about in vain. */
  asked: number;
  /** When it is asked about next; 0 once a copy was found. */
  nextAt: number;
  found?: { at: number; copy: Copy };
}

/** Where the reader was in a document. */
export interface ReadingRow {
  /** Of the file. */
  fingerprint: string;
  /** Page, counted from 1, and how much of it was above the window's edge, 0..1. */
  position: { page: number; at: number };
  zoom: 'width' | 'page' | number;
  /** Degrees. */
  rotation: number;
  /** Under which the file was opened and has notes. */
  addresses: string[];
  /** Milliseconds since 1970. */
  seenAt: number;
}

/** Where a note is in a text that was searched once. */
export interface PlaceRow extends StoredPlace {
  /** Milliseconds since 1970. */
  at: number;
}

export class Database extends Dexie {
  readonly tabs!: EntityTable<TabRow, 'tabId'>;
  readonly findings!: EntityTable<FindingRow, 'id'>;
  readonly requests!: EntityTable<RequestRow, 'id'>;
  readonly notes!: EntityTable<NoteRow, 'id'>;
  readonly draftNotes!: EntityTable<DraftRow, 'id'>;
  readonly removed!: EntityTable<RemovedRow, 'id'>;
  readonly readings!: EntityTable<ReadingRow, 'fingerprint'>;
  readonly checks!: EntityTable<CheckRow, 'url'>;
  readonly lists!: EntityTable<ListRow, 'tabId'>;
  readonly watches!: EntityTable<WatchRow, 'id'>;
  readonly outbox!: EntityTable<OutboxRow, 'id'>;
  readonly relays!: EntityTable<RelayRow, 'url'>;
  readonly synced!: Table<SyncedRow, [string, string]>;
  readonly direct!: EntityTable<DirectRow, 'circle'>;
  readonly present!: Table<PresentRow, [string, string]>;
  readonly views!: EntityTable<ViewRow, 'circle'>;
  readonly network!: EntityTable<NetworkRow, 'id'>;

  readonly works!: EntityTable<WorkRow, 'id'>;
  readonly journal!: EntityTable<JournalRow, 'seq'>;
  readonly docs!: EntityTable<DocRow, 'n'>;
  readonly tail!: EntityTable<TailRow, 'n'>;
  readonly segments!: EntityTable<SegmentRow, 'id'>;
  readonly blocks!: Table<BlockRow, [number, number]>;
  /** Numbers in segments whose note or work has changed or gone. */
  readonly dead!: EntityTable<{ n: number }, 'n'>;
  readonly imports!: EntityTable<ImportRow, 'at'>;

  readonly events!: EntityTable<EventRow, 'key'>;
  readonly rumours!: Table<RumourRow, [string, string]>;
  readonly retractions!: Table<RetractionRow, [string, string, string]>;
  readonly circles!: EntityTable<CircleRow, 'id'>;
  readonly identities!: EntityTable<IdentityRow, 'name'>;
  readonly shared!: Table<SharedRow, [string, string]>;
  readonly muted!: EntityTable<MutedRow, 'pubkey'>;
  readonly told!: Table<ToldRow, [string, string]>;
  readonly lookups!: EntityTable<LookupsRow, 'circle'>;
  readonly askedBuckets!: EntityTable<AskedBucketRow, 'bucket'>;

  readonly places!: Table<PlaceRow, [string, string]>;
  readonly inTabs!: EntityTable<InTabRow, 'tabId'>;

  /** Whether opening has to wait for another window of ours that keeps an older form open. */
  isBlocked = false;

  constructor(name = 'copyleaf') {
    super(name);
    this.on('blocked', () => {
      this.isBlocked = true;
    });
    const opened = (): void => {
      this.isBlocked = false;
    };
    this.on('ready', opened, true);
    this.version(1).stores({
      tabs: 'tabId',
      findings: 'id, *aliases, askedAt',
    });
    this.version(2).stores({ requests: '++id, at' });
    this.version(3).stores({
      notes: 'id, *aliases, page, modified',
      drafts: 'page',
    });
    this.version(4).stores({ checks: 'url, at' });
    this.version(5)
      .stores({
        notes: 'id, *aliases, page, modified, *tags, *ownTags, parent, origin',
        drafts: null,
        draftNotes: 'id, page',
        removed: 'id, at',
      })
      .upgrade(notesToVersion5);
    this.version(10).stores(sharingTables);
    this.version(6).stores(libraryTables).upgrade(journalAllNotes);
    this.version(8).stores({ readings: 'fingerprint, *addresses, seenAt' });
    this.version(7).stores(eventTables);
    this.version(13).stores(commonsTables);
    this.version(14).stores(toldTables);
    this.version(11).stores({ watches: 'id, *aliases, nextAt', lists: 'tabId' });
    this.version(12).stores({ places: '[id+text], id, at' });
    this.version(15).stores({}).upgrade(journalNotesOfOthers);
    this.version(16).stores({ inTabs: 'tabId' });
    this.use(journal);
  }
}
