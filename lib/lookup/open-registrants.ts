/**
 * DOIs whose registrant, or journal, is open as a whole: a copy is known without asking anybody.
 * Facts as of June 2026. Where a journal opened later, the pattern takes only what appeared since;
 * where it opens its volumes after a delay, only what is older than that.
 */

export interface OpenRegistrant {
  name: string;
  /** Against the DOI in lower case. */
  doi: RegExp;
  /** Only where every work has it. */
  licence?: string;
  /** Preprint servers. Publishers' own sites hold the published version. */
  preprints?: true;
}

export const openRegistrants: readonly OpenRegistrant[] = [
  // Publishers that never published anything closed.
  { name: 'PLOS', doi: /^10\.1371\//u },
  { name: 'Frontiers', doi: /^10\.3389\//u },
  { name: 'MDPI', doi: /^10\.3390\//u },
  { name: 'eLife', doi: /^10\.7554\//u },
  { name: 'PeerJ', doi: /^10\.7717\//u },
  { name: 'F1000Research', doi: /^10\.12688\//u },
  { name: 'Hindawi', doi: /^10\.(?:1155|4061|5402)\//u },
  { name: 'Dove Medical Press', doi: /^10\.2147\//u },
  { name: 'BMC', doi: /^10\.1186\//u },
  { name: 'Pensoft', doi: /^10\.3897\//u },
  { name: 'Copernicus', doi: /^10\.5194\//u },
  { name: 'JMIR', doi: /^10\.2196\//u },
  { name: 'SciELO Brazil', doi: /^10\.1590\//u },
  { name: 'SciELO Chile', doi: /^10\.4067\//u },
  { name: 'Ivyspring', doi: /^10\.7150\//u },
  { name: 'IntechOpen', doi: /^10\.5772\//u },
  { name: 'Dagstuhl', doi: /^10\.4230\//u },
  { name: 'Impact Journals', doi: /^10\.18632\//u },
  { name: 'Baishideng', doi: /^10\.3748\/wjg\./u },
  { name: 'Journal of Statistical Software', doi: /^10\.18637\/jss\./u },
  { name: 'EFSA Journal', doi: /^10\.2903\/j\.efsa\./u },
  // https://joss.readthedocs.io: every paper is published under CC BY 4.0.
  { name: 'Journal of Open Source Software', doi: /^10\.21105\/joss\./u, licence: 'CC-BY-4.0' },

  // Journals that are open as a whole, by the part of the DOI that names the journal.
  { name: 'Nature Portfolio', doi: /^10\.1038\/(?:srep|s41598|s41467|sdata|s41597|cddis|s41419)/u },
  // Nature Communications took its last closed papers in 2015.
  { name: 'Nature Communications', doi: /^10\.1038\/ncomms1[1-9]\d{3}$/u },
  { name: 'Nature Portfolio', doi: /^10\.1038\/(?:s41398|s41408|s41377|s42003|npj|cddiscovery)/u },
  { name: 'Nucleic Acids Research', doi: /^10\.1093\/nar\/gk[i-z]/u },
  { name: 'Science Advances', doi: /^10\.1126\/sciadv\./u },
  { name: 'American Society for Microbiology', doi: /^10\.1128\/(?:mbio|msystems|msphere)\./u },
  { name: 'BMJ Open', doi: /^10\.1136\/bmjopen-/u },
  { name: 'Royal Society', doi: /^10\.1098\/(?:rsos|rsob)\./u },
  { name: 'Cell Press', doi: /^10\.1016\/j\.(?:celrep|stemcr|isci|xcrm|heliyon)\./u },
  { name: 'Elsevier', doi: /^10\.1016\/j\.(?:ebiom|nicl|dib|redox|molmet|mex|softx)\./u },
  {
    name: 'Elsevier Procedia',
    doi: /^10\.1016\/j\.(?:procs|proeng|egypro|sbspro|trpro|procir)\./u,
  },
  { name: 'The Lancet Global Health', doi: /^10\.1016\/s2214-109x/u },
  { name: 'Ecology and Evolution', doi: /^10\.1002\/ece3\./u },
  { name: 'Advanced Science', doi: /^10\.1002\/advs\./u },
  { name: 'Optica', doi: /^10\.1364\/(?:oe|boe|ome|optica)\./u },
  {
    name: 'IOP Publishing',
    doi: /^10\.1088\/(?:1367-2630|1742-6596|1757-899x|1755-1315|1748-9326)/u,
  },
  { name: 'American Physical Society', doi: /^10\.1103\/physrev(?:x|stab|accelbeams)\./u },
  // RSC Advances since 2017, Chemical Science since 2015.
  { name: 'Royal Society of Chemistry', doi: /^10\.1039\/(?:c[7-9]ra|c[5-9]sc|d\d(?:ra|sc))/u },
  { name: 'Eurosurveillance', doi: /^10\.2807\/1560-7917\./u },
  { name: 'Environmental Health Perspectives', doi: /^10\.1289\/ehp/u },
  { name: 'CDC', doi: /^10\.(?:3201\/eid|15585\/mmwr)/u },
  { name: 'World Health Organization', doi: /^10\.2471\/blt\./u },

  { name: 'Journal of Vision', doi: /^10\.1167\/\d/u },
  { name: 'Haematologica', doi: /^10\.3324\/haematol\./u },
  { name: 'G3', doi: /^10\.1534\/g3\./u },
  { name: 'eNeuro', doi: /^10\.1523\/eneuro\./u },
  { name: 'Journal of Clinical Investigation', doi: /^10\.1172\/jci(?:\d|\.insight)/u },
  // Open since January 2021, with everything before.
  { name: 'ASBMB', doi: /^10\.(?:1074\/(?:jbc|mcp)\.|1194\/jlr\.)/u },

  // Journals that open each article six to twelve months after it appeared; none from 2025 on.
  { name: 'PNAS', doi: /^10\.1073\/pnas\.(?:\d{2,3}\.\d|0\d{8,9}$|1[0-9]\d{8}$|2[0-4]\d{8}$)/u },
  {
    name: 'Journal of Neuroscience',
    doi: /^10\.1523\/jneurosci\.\d+-\d\d\.(?:19|200|201|202[0-4])/u,
  },
  { name: 'The Company of Biologists', doi: /^10\.1242\/(?:dev|jcs|jeb)\.[01]\d{4,5}$/u },
  {
    name: 'Rockefeller University Press',
    doi: /^10\.108[345]\/(?:jcb|jem|jgp)\.(?:\d{1,3}\.|19|200|201|202[0-4])/u,
  },
  {
    name: 'Cold Spring Harbor Laboratory Press',
    doi: /^10\.1101\/(?:gr|gad)\.(?:\d+\.1(?:[01]\d|2[0-4])|\d{4,6}(?:9\d|0\d|1[0-4]))$/u,
  },

  // Preprint servers.
  {
    name: 'bioRxiv or medRxiv',
    doi: /^10\.(?:1101|64898)\/(?:\d{4}\.\d{2}\.\d{2}\.\d{6,8}|\d{6})(?:v\d+)?$/u,
    preprints: true,
  },
  { name: 'ChemRxiv', doi: /^10\.26434\/chemrxiv/u, preprints: true },
  { name: 'Research Square', doi: /^10\.21203\/rs\./u, preprints: true },
  { name: 'Preprints.org', doi: /^10\.20944\/preprints/u, preprints: true },
  { name: 'Authorea', doi: /^10\.22541\/au\./u, preprints: true },
  { name: 'TechRxiv', doi: /^10\.36227\/techrxiv/u, preprints: true },
];
