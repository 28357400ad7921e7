import './work-head.css';
import { i18n } from '#i18n';
import type { Work } from '../lib/work/work.ts';

const namedAuthors = 3;

export function WorkHead({ work }: { work: Work }) {
  const origin = [authors(work.authors), work.year, work.container ?? work.publisher];
  const line = origin.filter(Boolean).join(' · ');
  const name = work.title ?? work.ids[0] ?? i18n.t('work.untitled');
  return (
    <header class="work-head">
      <h1 title={name}>{name}</h1>
      {line && <p title={work.authors?.join('; ')}>{line}</p>}
    </header>
  );
}

function authors(all: string[] = []): string {
  const names = all.slice(0, namedAuthors).map(familyName).join(', ');
  const others = all.length - namedAuthors;
  return others > 0 ? i18n.t('work.andOthers', [names, String(others)]) : names;
}

/** `Kucsko, Georg` and `Georg Kucsko` are both in use; short forms have room for one name. */
function familyName(author: string): string {
  const [family, given] = author.split(',');
  if (given !== undefined && family) return family.trim();
  return author.trim().split(/\s+/).at(-1) ?? author;
}
