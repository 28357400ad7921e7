/** What readers call a host: the repository's name where it is well known, else the bare host. */

const names: readonly [RegExp, string][] = [
  [/(?:^|\.)arxiv\.org$/u, 'arXiv'],
  [/^(?:pmc|www)\.ncbi\.nlm\.nih\.gov$/u, 'PubMed Central'],
  [/(?:^|\.)europepmc\.org$/u, 'Europe PMC'],
  [/(?:^|\.)biorxiv\.org$/u, 'bioRxiv'],
  [/(?:^|\.)medrxiv\.org$/u, 'medRxiv'],
  [/(?:^|\.)zenodo\.org$/u, 'Zenodo'],
  [/(?:^|\.)figshare\.com$/u, 'figshare'],
  [/^(?:[a-z]+\.)?hal\.science$|(?:^|\.)archives-ouvertes\.fr$/u, 'HAL'],
  [/^osf\.io$/u, 'OSF'],
  [/(?:^|\.)archive\.org$/u, 'Internet Archive'],
  [/(?:^|\.)gutenberg\.org$/u, 'Project Gutenberg'],
  [/(?:^|\.)hathitrust\.org$/u, 'HathiTrust'],
  [/(?:^|\.)oapen\.org$/u, 'OAPEN'],
  [/(?:^|\.)github\.com$/u, 'GitHub'],
  [/^gitlab\.com$/u, 'GitLab'],
  [/^codeberg\.org$/u, 'Codeberg'],
  [/^bitbucket\.org$/u, 'Bitbucket'],
  [/(?:^|\.)softwareheritage\.org$/u, 'Software Heritage'],
  [/(?:^|\.)flathub\.org$/u, 'Flathub'],
  [/^f-droid\.org$/u, 'F-Droid'],
  [/^(?:www\.)?npmjs\.com$/u, 'npm'],
  [/^pypi\.org$/u, 'PyPI'],
  [/^crates\.io$/u, 'crates.io'],
  [/(?:^|\.)wikisource\.org$/u, 'Wikisource'],
  [/^standardebooks\.org$/u, 'Standard Ebooks'],
  [/(?:^|\.)doabooks\.org$/u, 'DOAB'],
  [/(?:^|\.)core\.ac\.uk$/u, 'CORE'],
  [/(?:^|\.)inspirehep\.net$/u, 'INSPIRE'],
  [/^(?:books|play)\.google\.com$/u, 'Google Books'],
  [/^joss\.theoj\.org$/u, 'JOSS'],
  [/(?:^|\.)repology\.org$/u, 'Repology'],
];

export function hostName(address: string): string {
  const { hostname } = new URL(address);
  return names.find(([host]) => host.test(hostname))?.[1] ?? hostname.replace(/^www\./u, '');
}
