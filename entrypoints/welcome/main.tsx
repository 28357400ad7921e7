import '../../components/base.css';
import '../../components/page.css';
import './welcome.css';
import { render } from 'preact';
import { inReadersLanguage, messagesReady } from '../../lib/platform/language.ts';
import { App } from './App.tsx';

await messagesReady();
inReadersLanguage(document);
const root = document.getElementById('app');
if (root) render(<App />, root);
