import './listed-works.css';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { anyoneMayRead, type Finding } from '../lib/work/copy.ts';
import { standingOf } from '../lib/work/standing.ts';
import type { Work } from '../lib/work/work.ts';
import { StateIcon } from './state-icon.tsx';
import { SwitchRow } from './switch-row.tsx';

interface ListedWorksProps {
  works: Work[];
  /** One for each work, in their order; undefined for those not looked up yet. */
  findings: (Finding | undefined)[];
  done: number;
  leftOut: number;
}

/** All works that a page lists, with how each stands. */
export function ListedWorks({ works, findings, done, leftOut }: ListedWorksProps) {
  const [openOnly, setOpenOnly] = useState(false);
  const rows = works.map((work, index) => ({ work, finding: findings[index] }));
  const shown = openOnly ? rows.filter(({ finding }) => finding?.copies.some(anyoneMayRead)) : rows;
  if (works.length === 0) return <p class="quiet">{i18n.t('list.none')}</p>;
  return (
    <section class="listed-works" aria-labelledby="listed-works">
      <h2 id="listed-works">{i18n.t('list.title')}</h2>
      <output class="quiet">{i18n.t('list.progress', [done, works.length])}</output>
      {done < works.length && (
        <progress value={done} max={works.length} aria-labelledby="listed-works" />
      )}
      <SwitchRow label={i18n.t('list.openOnly')} on={openOnly} onChange={setOpenOnly} />
      {shown.length === 0 && <p class="quiet">{i18n.t('list.noneOpen')}</p>}
      {/* A list that scrolls must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <ul tabIndex={0} aria-labelledby="listed-works">
        {shown.map(({ work, finding }) => (
          <Row key={work.ids[0]} work={work} finding={finding} />
        ))}
      </ul>
      {leftOut > 0 && <p class="quiet">{i18n.t('list.leftOut', leftOut)}</p>}
    </section>
  );
}

function Row({ work, finding }: { work: Work; finding: Finding | undefined }) {
  const standing = standingOf({ state: 'unknown', reasons: [] }, finding);
  const copy = finding?.copies.find(anyoneMayRead);
  const title = work.title ?? finding?.work.title ?? work.ids[0];
  return (
    <li>
      <span title={i18n.t(`standing.${standing}`)}>
        <StateIcon standing={standing} size={16} />
        <span class="visually-hidden">{i18n.t(`standing.${standing}`)}</span>
      </span>
      {copy ? (
        <a href={copy.url} target="_blank" rel="noopener noreferrer">
          {title}
        </a>
      ) : (
        <span>{title}</span>
      )}
    </li>
  );
}
