import { i18n } from '#i18n';
import type { Database } from '../../lib/store/db.ts';
import { DropZone } from './drop-zone.tsx';
import { FaultView } from './fault-view.tsx';
import { PasswordForm } from './password-form.tsx';
import { Progress } from './progress.tsx';
import { Reading } from './reading.tsx';
import { StartView } from './start-view.tsx';
import { useOpening } from './use-opening.ts';

export function App({ db }: { db: Database }) {
  const { state, open, openFile, allow } = useOpening(db);
  return (
    <DropZone onFile={openFile}>
      {state.kind === 'reading' ? (
        <Reading key={state.opened.fingerprint} db={db} opened={state.opened} onFile={openFile} />
      ) : (
        <main class="start">
          <h1>{i18n.t('reader.title')}</h1>
          {state.kind === 'loading' && <Progress loaded={state.loaded} total={state.total} />}
          {state.kind === 'password' && <PasswordForm {...state} />}
          {state.kind === 'fault' && (
            <FaultView
              reason={state.reason}
              address={state.address}
              onAllow={allow}
              onAgain={() => state.address && open(state.address)}
            />
          )}
          {state.kind !== 'loading' && state.kind !== 'password' && (
            <StartView onAddress={open} onFile={openFile} again={state.kind === 'choose-again'} />
          )}
        </main>
      )}
    </DropZone>
  );
}
