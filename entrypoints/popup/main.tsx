import '../../components/base.css';
import './popup.css';
import { render } from 'preact';
import { FaultBoundary } from '../../components/fault-boundary.tsx';
import { inReadersLanguage, messagesReady } from '../../lib/platform/language.ts';
import { Database } from '../../lib/store/db.ts';
import { App } from './App.tsx';

await messagesReady();
inReadersLanguage(document);
const root = document.getElementById('app');
if (root)
  render(
    <FaultBoundary>
      <App db={new Database()} />
    </FaultBoundary>,
    root,
  );
