import '../../components/base.css';
import '../../components/note-composer.css';
import '../../components/rich-text.css';
import '../../components/tag-field.css';
import '../../components/tints.css';
import './sidepanel.css';
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
