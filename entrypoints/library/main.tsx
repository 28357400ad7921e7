import '../../components/base.css';
import './library.css';
import { render } from 'preact';
import { FaultBoundary } from '../../components/fault-boundary.tsx';
import { i18n } from '#i18n';
import { inReadersLanguage, messagesReady } from '../../lib/platform/language.ts';
import { report } from '../../lib/platform/log.ts';
import { Database } from '../../lib/store/db.ts';
import { keepIndex } from '../../lib/store/search/keep-index.ts';
import { App } from './App.tsx';

const db = new Database();
// While the words come; whatever fails here fails again where it is shown.
db.open().catch(() => undefined);
await messagesReady();
inReadersLanguage(document);
document.title = i18n.t('library.title');
const root = document.getElementById('app');
if (root)
  render(
    <FaultBoundary>
      <App db={db} />
    </FaultBoundary>,
    root,
  );
keepIndex(db, (error) => report(Promise.reject(error)));
