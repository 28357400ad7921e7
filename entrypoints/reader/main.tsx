import '../../components/base.css';
import './reader.css';
import './pages.css';
import { render } from 'preact';
import { inReadersLanguage, messagesReady } from '../../lib/platform/language.ts';
import { Database } from '../../lib/store/db.ts';
import { App } from './App.tsx';

await messagesReady();
inReadersLanguage(document);
const root = document.getElementById('app');
if (root) render(<App db={new Database()} />, root);
