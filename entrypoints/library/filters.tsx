import { Button } from '../../components/button.tsx';
import { licenceName } from '../../components/copy-words.ts';
import { FacetGroup } from '../../components/facet-group.tsx';
import { i18n } from '#i18n';
import { noLicence } from '../../lib/store/library/copy-licences.ts';
import { choicesOf, type Facet, facets, type State } from '../../lib/store/library/facets.ts';
import type { WorkKind } from '../../lib/work/work.ts';
import type { Library } from './use-library.ts';

/** Below it the columns are one, and filters would push the list out of sight. */
const isWide = matchMedia('(min-width: 681px)').matches;
const openFirst: readonly Facet[] = ['state', 'kind', 'tag'];

export function Filters({ library }: { library: Library }) {
  const { filter, setFilter, all = [], view, tags } = library;
  const isAny = Object.values(filter).some((values) => values.length > 0);
  const choices = (facet: Facet) =>
    view === 'notes' && facet === 'tag'
      ? [...tags].map(([value, count]) => ({ value, count }))
      : choicesOf(all, filter, facet);
  return (
    <details class="filters" open={isWide}>
      <summary>{i18n.t('library.filters')}</summary>
      {facets.map((facet) => (
        <FacetGroup
          key={facet}
          label={i18n.t(`library.facet.${facet}`)}
          choices={choices(facet).map((choice) => ({
            ...choice,
            label: wordFor(facet, choice.value),
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

export function wordFor(facet: Facet, value: string): string {
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
