import '../../components/base.css';
import './popup.css';
import { render } from 'preact';
import { FaultBoundary } from '../../components/fault-boundary.tsx';
import { inReadersLanguage, messagesReady } from '../../lib/platform/language.ts';
import { Database } from '../../lib/store/db.ts';
import { App } from './App.tsx';
import { whatIsKnown } from './what-is-known.ts';

/** For an answer that is in the database: sooner than to show first that we look for it. */
const patienceMs = 80;

const db = new Database();
// What fails is shown by the interface, which asks again.
const known = whatIsKnown(db).catch(() => undefined);
const nothingYet = new Promise<undefined>((resolve) => {
  setTimeout(() => resolve(undefined), patienceMs);
});

await messagesReady();
inReadersLanguage(document);
const first = await Promise.race([known, nothingYet]);
const root = document.getElementById('app');
if (root)
  render(
    <FaultBoundary>
      <App db={db} known={first} />
    </FaultBoundary>,
    root,
  );
