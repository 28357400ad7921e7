import './library-rows.css';
import { formatDate, i18n } from '#i18n';
import type { Standing } from '../lib/work/standing.ts';
import type { Work } from '../lib/work/work.ts';
import type { MarkColour } from './selection-bar.tsx';
import { StateIcon } from './state-icon.tsx';

interface WorkLineProps {
  work: Work;
  standing: Standing;
  tags: readonly string[];
  notes: number;
}

/** A work in a long list: two lines, always of the same height. */
export function WorkLine({ work, standing, tags, notes }: WorkLineProps) {
  const authors = work.authors?.slice(0, 3).join('; ');
  const facts = [
    authors,
    work.year,
    work.container ?? work.publisher,
    notes > 0 && i18n.t('popup.notes', notes),
  ];
  return (
    <span class="library-line">
      <span class="title">
        <StateIcon standing={standing} size={16} />
        <span class="visually-hidden">
          {standing === 'nothing'
            ? i18n.t('library.state.unknown')
            : i18n.t(`standing.${standing}`)}
        </span>
        {work.title ?? work.ids[0]}
      </span>
      <span class="facts">
        {facts.filter(Boolean).join(' · ')}
        {tags.map((tag) => (
          <span key={tag} class="tag">
            {tag}
          </span>
        ))}
      </span>
    </span>
  );
}

interface NoteLineProps {
  quote: string;
  text: string | undefined;
  tags: readonly string[];
  colour: MarkColour;
  /** Of somebody else's note. */
  author?: string | undefined;
  /** Names of the circles it is in. */
  places?: readonly string[];
  /** Title of the work, or the page. */
  where: string;
  /** ISO date and time. */
  modified: string;
}

export function NoteLine(props: NoteLineProps) {
  const { quote, text, tags, colour, author, places = [], where, modified } = props;
  const day = modified && formatDate(new Date(modified));
  return (
    <span class="library-line note">
      {quote && <span class={`quote ${colour}`}>{quote}</span>}
      <span class="text">{text ?? ''}</span>
      <span class="facts">
        {[author, where, day, ...places].filter(Boolean).join(' · ')}
        {tags.map((tag) => (
          <span key={tag} class="tag">
            {tag}
          </span>
        ))}
      </span>
    </span>
  );
}
