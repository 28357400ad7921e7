/** What Anna brought along from another program, as CSL-JSON. */

const entries: [string, string, string, string, number, string][] = [
  [
    '10.1371/journal.pone.0115253',
    'article-journal',
    'Larivière, V.',
    'The oligopoly of academic publishers in the digital era',
    2015,
    'PLOS ONE',
  ],
  [
    '10.7717/peerj.4375',
    'article-journal',
    'Piwowar, H.',
    'The state of OA: a large-scale analysis of the prevalence and impact of open access articles',
    2018,
    'PeerJ',
  ],
  [
    '10.1038/s41586-020-2649-2',
    'article-journal',
    'Harris, C.',
    'Array programming with NumPy',
    2020,
    'Nature',
  ],
  ['10.7551/mitpress/9286.001.0001', 'book', 'Suber, P.', 'Open Access', 2012, 'The MIT Press'],
  [
    '10.1017/cbo9780511807763',
    'book',
    'Ostrom, E.',
    'Governing the Commons',
    1990,
    'Cambridge University Press',
  ],
  [
    '10.5281/zenodo.1234567',
    'dataset',
    'Haerder, M.',
    'Water levels of small lakes, hourly',
    2019,
    'Zenodo',
  ],
  [
    '10.1145/359576.359579',
    'article-journal',
    'Backus, J.',
    'Can programming be liberated from the von Neumann style?',
    1978,
    'Communications of the ACM',
  ],
  [
    '10.1087/20110208',
    'article-journal',
    'Shen, C.',
    'A study of open access, twenty years later',
    2021,
    'Learned Publishing',
  ],
];

export const bibliography = entries.map(([DOI, type, author, title, year, container]) => {
  const [family, given] = author.split(', ');
  return {
    DOI,
    type,
    title,
    author: [{ family, given }],
    issued: { 'date-parts': [[year]] },
    ...(type === 'article-journal' ? { 'container-title': container } : { publisher: container }),
  };
});
