import '../../components/base.css';
import '../../components/page.css';
import './circles.css';
import { render } from 'preact';
import { FaultBoundary } from '../../components/fault-boundary.tsx';
import { i18n } from '#i18n';
import { inReadersLanguage, messagesReady } from '../../lib/platform/language.ts';
import { Database } from '../../lib/store/db.ts';
import { App } from './App.tsx';

await messagesReady();
inReadersLanguage(document);
document.title = i18n.t('circles.title');
const root = document.getElementById('app');
if (root)
  render(
    <FaultBoundary>
      <App db={new Database()} />
    </FaultBoundary>,
    root,
  );
