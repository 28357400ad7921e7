/** Understands the words by which repositories and vocabularies name kinds of works. */

import type { WorkKind } from '../work/work.ts';

const words: readonly [WorkKind, RegExp][] = [
  ['thesis', /thes[ie]s|dissertation|habilitation/u],
  ['chapter', /chapter|book[\s_-]?section|bookpart|book[\s_-]?item/u],
  ['dataset', /^data$|data\s?set|datacollection/u],
  ['software', /software|application|sourcecode|videogame|computer program|workflow/u],
  ['report', /report|working\s?paper/u],
  ['hardware', /hardware/u],
  ['book', /book|monograph|^product$/u],
  [
    'paper',
    /article|paper|journal|preprint|conference|publication|proceeding|eprint|contribution/u,
  ],
];

/** `info:eu-repo/semantics/doctoralThesis`, `Text.Thesis`, `conference_item`, `ScholarlyArticle`. */
export function kindFromWord(word: string): WorkKind | undefined {
  const lower = word.toLowerCase();
  return words.find(([, pattern]) => pattern.test(lower))?.[0];
}
