import { useState } from 'preact/hooks';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { formatDate, i18n } from '#i18n';
import type { Plan, Planned } from '../../lib/exchange/plan.ts';
import type { Database } from '../../lib/store/db.ts';
import { useImport } from './use-import.ts';

const shownEntries = 200;
const when = { dateStyle: 'medium', timeStyle: 'short' } as const;

export default function ImportDialog({ db, onClose }: { db: Database; onClose: () => void }) {
  const importing = useImport(db);
  const { step } = importing;
  return (
    <Dialog title={i18n.t('exchange.importTitle')} onClose={onClose}>
      {step.name === 'ask' && <Ask onFile={importing.readFile} onText={importing.readPasted} />}
      {step.name === 'busy' && (
        <>
          <output>{step.words}</output>
          <progress
            aria-label={step.words}
            {...(step.of > 0 && { value: step.done, max: step.of })}
          />
          <Button onPress={importing.cancel}>{i18n.t('annotate.cancel')}</Button>
        </>
      )}
      {step.name === 'refused' && (
        <>
          <p role="alert">{step.words}</p>
          <p class="quiet">{i18n.t('exchange.asItWas')}</p>
          <Button onPress={importing.again}>{i18n.t('exchange.another')}</Button>
        </>
      )}
      {step.name === 'preview' && (
        <Preview
          plan={step.plan}
          format={i18n.t(`exchange.format.${step.format as 'w3c'}`)}
          onImport={() => importing.carryOut(step.plan, step.file)}
          onAnother={importing.again}
        />
      )}
      {step.name === 'backup' && (
        <>
          <p>{i18n.t('exchange.backupOf', [formatDate(new Date(step.head.made), when)])}</p>
          <ul>
            {Object.entries(step.head.tables)
              .filter(([, count]) => count > 0)
              .map(([table, count]) => (
                <li key={table}>{`${tableName(table)}: ${count}`}</li>
              ))}
          </ul>
          {step.head.strange > 0 && <p>{i18n.t('exchange.strange', step.head.strange)}</p>}
          <p class="quiet">{i18n.t('exchange.merges')}</p>
          <Button look="strong" onPress={() => importing.restore(step.file)}>
            {i18n.t('exchange.restore')}
          </Button>
        </>
      )}
      {(step.name === 'done' || step.name === 'undone') && (
        <>
          <output>{step.words}</output>
          <div class="actions">
            {step.name === 'done' && (
              <Button onPress={() => importing.undo(step.at)}>{i18n.t('annotate.undo')}</Button>
            )}
            <Button onPress={importing.again}>{i18n.t('exchange.another')}</Button>
          </div>
        </>
      )}
    </Dialog>
  );
}

function tableName(table: string): string {
  if (table === 'works') return i18n.t('library.works');
  return table === 'notes' ? i18n.t('library.notes') : table;
}

function Ask({ onFile, onText }: { onFile: (file: File) => void; onText: (text: string) => void }) {
  const [text, setText] = useState('');
  return (
    <>
      <p>{i18n.t('exchange.reads')}</p>
      <label class="file">
        {i18n.t('exchange.file')}{' '}
        <input
          type="file"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file) onFile(file);
          }}
        />
      </label>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onText(text);
        }}
      >
        <label>
          {i18n.t('exchange.paste')}
          <textarea rows={6} value={text} onInput={(event) => setText(event.currentTarget.value)} />
        </label>
        <Button submit>{i18n.t('exchange.read')}</Button>
      </form>
    </>
  );
}

interface PreviewProps {
  plan: Plan;
  format: string;
  onImport: () => void;
  onAnother: () => void;
}

function Preview({ plan, format, onImport, onAnother }: PreviewProps) {
  const { counts, entries } = plan;
  const toDo = counts.adds + counts.changes;
  // What could not be read first: that is what a reader has to know.
  const shown = entries
    .toSorted((one, two) => Number(two.effect === 'fault') - Number(one.effect === 'fault'))
    .slice(0, shownEntries);
  return (
    <>
      <output>
        {[
          format,
          i18n.t('exchange.adds', counts.adds),
          counts.changes > 0 && i18n.t('exchange.changes', counts.changes),
          counts.there + counts.older > 0 && i18n.t('exchange.there', counts.there + counts.older),
          counts.fault > 0 && i18n.t('exchange.faults', counts.fault),
        ]
          .filter(Boolean)
          .join(' · ')}
      </output>
      <div class="actions">
        {toDo > 0 && (
          <Button look="strong" onPress={onImport}>
            {i18n.t('exchange.import')}
          </Button>
        )}
        <Button onPress={onAnother}>{i18n.t('exchange.another')}</Button>
      </div>
      {/* What scrolls must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <ul class="preview" tabIndex={0} aria-label={i18n.t('exchange.preview')}>
        {shown.map((entry, at) => (
          <PreviewLine key={at} entry={entry} />
        ))}
      </ul>
      {entries.length > shownEntries && (
        <p class="quiet">{i18n.t('exchange.notShown', entries.length - shownEntries)}</p>
      )}
    </>
  );
}

function PreviewLine({ entry: { label, effect, entry, fault } }: { entry: Planned }) {
  const note = entry?.kind === 'note' ? (entry.note.text ?? '') : '';
  const work = entry?.kind === 'work' ? entry.entry.work.title : undefined;
  const why = fault && i18n.t(`exchange.fault.${camel[fault.reason]}`);
  return (
    <li>
      <strong>{i18n.t(`exchange.effect.${effect}`)}</strong> {work || note || label}
      {why && <span class="quiet">{[' ', why, fault.detail].filter(Boolean).join(' ')}</span>}
    </li>
  );
}

const camel = {
  'not-an-annotation': 'notAnAnnotation',
  'not-a-work': 'notAWork',
  'cut-off': 'cutOff',
  'too-large': 'tooLarge',
  unreadable: 'unreadable',
} as const;
