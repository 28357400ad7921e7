import './work-choice.css';
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Standing } from '../lib/work/standing.ts';
import type { Work } from '../lib/work/work.ts';
import { StateIcon } from './state-icon.tsx';

interface WorkChoiceProps {
  title: string;
  works: Work[];
  /** How each of them stands, where that is known. */
  standings?: Standing[];
  onWork: (work: Work) => void;
}

/** Works to choose one of, each with what tells it from its namesakes. */
export function WorkChoice({ title, works, standings, onWork }: WorkChoiceProps) {
  const id = useId();
  return (
    <section class="work-choice">
      <h2 id={id}>{title}</h2>
      <ul aria-labelledby={id}>
        {works.map((work, index) => (
          <li key={work.ids[0] ?? work.title}>
            <button type="button" onClick={() => onWork(work)}>
              {standings?.[index] && <Standing standing={standings[index]} />}
              <span class="what">
                <span class="title">{work.title ?? work.ids[0]}</span>
                <span class="facts">
                  {[work.authors?.[0], work.year, work.container].filter(Boolean).join(' · ')}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Standing({ standing }: { standing: Standing }) {
  return (
    <span title={i18n.t(`standing.${standing}`)}>
      <StateIcon standing={standing} size={16} />
      <span class="visually-hidden">{i18n.t(`standing.${standing}`)}</span>
    </span>
  );
}
