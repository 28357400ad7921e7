/** The steps of an import: read, preview, write, report, undo. Back-ups go the same way. */

import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { DamagedBackup } from '../../lib/exchange/backup/lines.ts';
import { checkBackup, type CheckedBackup, restore } from '../../lib/exchange/backup/restore.ts';
import { Unreadable } from '../../lib/exchange/entry.ts';
import { importPlan, undoImport } from '../../lib/exchange/import.ts';
import { type Plan, planImport, TooManyEntries } from '../../lib/exchange/plan.ts';
import { readFile } from '../../lib/exchange/read-file.ts';
import { report } from '../../lib/platform/log.ts';
import { addSettings } from '../../lib/settings-backup.ts';
import type { Database } from '../../lib/store/db.ts';

export type Step =
  | { name: 'ask' }
  | { name: 'busy'; words: string; done: number; of: number }
  | { name: 'refused'; words: string }
  | { name: 'preview'; plan: Plan; file: string; format: string }
  | { name: 'backup'; head: CheckedBackup; file: File }
  | { name: 'done'; words: string; at: number }
  | { name: 'undone'; words: string };

export function useImport(db: Database) {
  const [step, setStep] = useState<Step>({ name: 'ask' });
  const stopping = useRef<AbortController>(undefined);

  function run(work: (signal: AbortSignal) => Promise<void>): void {
    const stop = new AbortController();
    stopping.current = stop;
    report(
      work(stop.signal).catch((error: unknown) => {
        if (stop.signal.aborted) setStep({ name: 'ask' });
        else setStep({ name: 'refused', words: wordsFor(error) });
        if (!isKnown(error) && !stop.signal.aborted) throw error;
      }),
    );
  }

  async function readText(text: string, file: string, signal: AbortSignal): Promise<void> {
    const { format, outcomes } = await readFile(text);
    const onProgress = (done: number) =>
      setStep({ name: 'busy', words: i18n.t('exchange.reading'), done, of: 0 });
    const plan = await planImport(db, outcomes, { now: Date.now(), signal, onProgress });
    setStep({ name: 'preview', plan, file, format });
  }

  return {
    step,
    cancel: () => stopping.current?.abort(),
    again: () => setStep({ name: 'ask' }),

    readPasted: (text: string) =>
      run((signal) => readText(text, i18n.t('exchange.pasted'), signal)),

    readFile: (file: File) =>
      run(async (signal) => {
        setStep({ name: 'busy', words: i18n.t('exchange.reading'), done: 0, of: 0 });
        const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
        const isGzip = first === 0x1f && second === 0x8b;
        if (isGzip) setStep({ name: 'backup', head: await checkBackup(file), file });
        else await readText(await file.text(), file.name, signal);
      }),

    carryOut: (plan: Plan, name: string) =>
      run(async (signal) => {
        const onProgress = (done: number, of: number) =>
          setStep({ name: 'busy', words: i18n.t('exchange.importing'), done, of });
        const { at, done } = await importPlan(db, plan, {
          name,
          now: Date.now(),
          signal,
          onProgress,
        });
        setStep({ name: 'done', words: i18n.t('exchange.imported', done), at });
      }),

    restore: (file: File) =>
      run(async () => {
        const { at, added, changed } = await restore(db, file, {
          name: file.name,
          now: Date.now(),
          keepSettings: addSettings,
          onProgress: (done, of) =>
            setStep({ name: 'busy', words: i18n.t('exchange.importing'), done, of }),
        });
        setStep({ name: 'done', words: i18n.t('exchange.restored', [added, changed]), at });
      }),

    undo: (at: number) =>
      run(async () => {
        const { kept } = await undoImport(db, at);
        setStep({ name: 'undone', words: i18n.t('exchange.undone', kept) });
      }),
  };
}

function isKnown(error: unknown): boolean {
  return (
    error instanceof Unreadable || error instanceof DamagedBackup || error instanceof TooManyEntries
  );
}

function wordsFor(error: unknown): string {
  if (error instanceof Unreadable) {
    switch (error.reason) {
      case 'unknown-format':
        return i18n.t('exchange.why.unknownFormat');
      case 'not-json':
        return i18n.t('exchange.why.notJson');
      case 'too-large':
        return i18n.t('exchange.why.tooLarge');
      case 'too-deep':
        return i18n.t('exchange.why.tooDeep');
      case 'empty':
        return i18n.t('exchange.why.empty');
    }
  }
  if (error instanceof DamagedBackup) {
    switch (error.reason) {
      case 'not-a-backup':
        return i18n.t('exchange.why.notABackup');
      case 'newer':
        return i18n.t('exchange.why.newer');
      case 'damaged':
        return i18n.t('exchange.why.damaged');
      case 'cut-off':
        return i18n.t('exchange.why.cutOff');
      case 'bomb':
        return i18n.t('exchange.why.bomb');
    }
  }
  if (error instanceof TooManyEntries) return i18n.t('exchange.why.tooLarge');
  return i18n.t('exchange.why.failed', [String(error)]);
}
