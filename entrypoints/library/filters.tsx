import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../components/button.tsx';
import { licenceName } from '../../components/copy-words.ts';
import { FacetGroup } from '../../components/facet-group.tsx';
import { i18n } from '#i18n';
import { noLicence } from '../../lib/store/library/copy-licences.ts';
import {
  type Choice,
  choicesOf,
  type Facet,
  facets,
  type State,
} from '../../lib/store/library/facets.ts';
import { onlyHere } from '../../lib/store/search/places.ts';
import type { WorkKind } from '../../lib/work/work.ts';
import { placeWords } from './place-words.ts';
import type { Library } from './use-library.ts';

/** Below it the columns are one, and filters would push the list out of sight. */
const wide = matchMedia('(min-width: 681px)');
const openFirst: readonly Facet[] = ['state', 'kind', 'tag', 'place'];

export function Filters({ library }: { library: Library }) {
  const { filter, setFilter, all = [], view, tags, byPlace, circles } = library;
  const [isWide, setIsWide] = useState(wide.matches);
  useEffect(() => {
    const changed = () => setIsWide(wide.matches);
    wide.addEventListener('change', changed);
    return () => wide.removeEventListener('change', changed);
  }, []);
  const isAny = Object.values(filter).some((values) => values.length > 0);
  const choices = (facet: Facet): Choice[] => {
    if (view === 'notes' && facet === 'tag') return counted(tags);
    // Where everything is only here there is nothing to tell apart.
    if (facet === 'place' && [...byPlace.keys()].every((place) => place === onlyHere)) return [];
    if (view === 'notes' && facet === 'place') return counted(byPlace);
    return choicesOf(all, filter, facet);
  };
  if (all.length === 0) return null;
  return (
    <details class="filters" open={isWide}>
      <summary>{i18n.t('library.filters')}</summary>
      {facets.map((facet) => (
        <FacetGroup
          key={facet}
          label={i18n.t(`library.facet.${facet}`)}
          choices={choices(facet).map((choice) => ({
            ...choice,
            label:
              facet === 'place' ? placeWords(choice.value, circles) : wordFor(facet, choice.value),
          }))}
          chosen={filter[facet] ?? []}
          onChange={(values) => setFilter({ ...filter, [facet]: values })}
          open={openFirst.includes(facet)}
        />
      ))}
      {isAny && <Button onPress={() => setFilter({})}>{i18n.t('library.noFilter')}</Button>}
    </details>
  );
}

function counted(counts: ReadonlyMap<string, number>): Choice[] {
  return [...counts].map(([value, count]) => ({ value, count }));
}

export function wordFor(facet: Exclude<Facet, 'place'>, value: string): string {
  switch (facet) {
    case 'state':
      return i18n.t(`library.state.${value as State}`);
    case 'kind':
      return i18n.t(`library.kind.${value as WorkKind}`);
    case 'notes':
      return value === 'with' ? i18n.t('library.withNotes') : i18n.t('library.withoutNotes');
    case 'licence':
      return value === noLicence ? i18n.t('copy.noLicence') : licenceName(value);
    case 'tag':
    case 'author':
    case 'year':
    case 'source':
      return value;
  }
}
