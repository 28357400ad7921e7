import { describe, expect, it } from 'vitest';
import { parsePkg } from '../../../lib/work/ids/pkg.ts';
import { parsePmcid } from '../../../lib/work/ids/pmcid.ts';
import { parsePmid } from '../../../lib/work/ids/pmid.ts';
import { parseRepo } from '../../../lib/work/ids/repo.ts';
import { parseSwh } from '../../../lib/work/ids/swh.ts';
import { parseUrl } from '../../../lib/work/ids/url.ts';

const hash = '94a9ed024d3859793618152ea559a168bbcbb5e2';

describe.each([
  [
    'parsePmid',
    parsePmid,
    [
      ['23903748', 'pmid:23903748'],
      ['PMID: 23903748', 'pmid:23903748'],
      ['https://pubmed.ncbi.nlm.nih.gov/23903748/', 'pmid:23903748'],
      ['https://www.ncbi.nlm.nih.gov/pubmed/23903748', 'pmid:23903748'],
      ['https://europepmc.org/article/MED/23903748', 'pmid:23903748'],
      ['https://example.org/23903748/', null],
      ['012345', null],
      ['123456789', null],
    ],
  ],
  [
    'parsePmcid',
    parsePmcid,
    [
      ['PMC3737249', 'pmcid:PMC3737249'],
      ['PMCID: pmc3737249.2', 'pmcid:PMC3737249'],
      ['https://pmc.ncbi.nlm.nih.gov/articles/PMC3737249/', 'pmcid:PMC3737249'],
      ['https://www.ncbi.nlm.nih.gov/pmc/articles/PMC3737249/pdf/x.pdf', 'pmcid:PMC3737249'],
      ['https://europepmc.org/article/PMC/3737249', 'pmcid:PMC3737249'],
      ['http://europepmc.org/articles/PMC2654146/', 'pmcid:PMC2654146'],
      ['3737249', null],
      ['https://example.org/articles/PMC3737249', null],
    ],
  ],
  [
    'parseSwh',
    parseSwh,
    [
      [`swh:1:cnt:${hash}`, `swh:1:cnt:${hash}`],
      [`SWH:1:DIR:${hash.toUpperCase()};origin=https://example.org/x`, `swh:1:dir:${hash}`],
      [`https://archive.softwareheritage.org/swh:1:rev:${hash};path=/a/`, `swh:1:rev:${hash}`],
      [`swh:2:cnt:${hash}`, null],
      [`swh:1:cnt:${hash}0`, null],
    ],
  ],
  [
    'parseRepo',
    parseRepo,
    [
      ['https://github.com/Owner/Name', 'repo:https://github.com/Owner/Name'],
      ['https://www.github.com/owner/name.git', 'repo:https://github.com/owner/name'],
      ['git+https://github.com/owner/name.git#main', 'repo:https://github.com/owner/name'],
      ['git@github.com:owner/name.git', 'repo:https://github.com/owner/name'],
      [
        'https://github.com/owner/name/tree/main/src?x=1#readme',
        'repo:https://github.com/owner/name',
      ],
      ['https://gitlab.com/group/sub/name/-/tree/main', 'repo:https://gitlab.com/group/sub/name'],
      ['https://gitlab.example.edu/group/name', 'repo:https://gitlab.example.edu/group/name'],
      ['https://codeberg.org/owner/name/issues', 'repo:https://codeberg.org/owner/name'],
      [
        'https://sourceforge.net/projects/name/files/',
        'repo:https://sourceforge.net/projects/name',
      ],
      ['https://git.sr.ht/~owner/name/tree', 'repo:https://git.sr.ht/~owner/name'],
      [
        'https://git.example.org/pub/scm/name.git/tree/',
        'repo:https://git.example.org/pub/scm/name',
      ],
      ['repo:https://git.example.org/name', 'repo:https://git.example.org/name'],
      ['https://git.example.org/name', null],
      ['https://github.com/features/actions', null],
      ['https://github.com/owner', null],
      ['https://github.com/', null],
      ['https://gitlab.com/explore/projects', null],
      ['https://example.org/owner/name', null],
    ],
  ],
  [
    'parsePkg',
    parsePkg,
    [
      ['pkg:npm/preact@10.0.0', 'pkg:npm/preact'],
      ['pkg:npm/%40scope/name@1.0.0?x=y#z', 'pkg:npm/%40scope/name'],
      ['pkg:pypi/Django_Thing', 'pkg:pypi/django-thing'],
      ['https://www.npmjs.com/package/@scope/name/v/1.0.0', 'pkg:npm/%40scope/name'],
      ['https://pypi.org/project/NumPy/', 'pkg:pypi/numpy'],
      ['https://crates.io/crates/serde/1.0.0', 'pkg:cargo/serde'],
      ['https://cran.r-project.org/package=ggplot2', 'pkg:cran/ggplot2'],
      ['https://cran.r-project.org/web/packages/ggplot2/index.html', 'pkg:cran/ggplot2'],
      ['https://mvnrepository.com/artifact/org.group/name/1.0', 'pkg:maven/org.group/name'],
      ['https://www.nuget.org/packages/Newtonsoft.Json', 'pkg:nuget/Newtonsoft.Json'],
      ['https://rubygems.org/gems/rails', 'pkg:gem/rails'],
      ['https://packagist.org/packages/vendor/name', 'pkg:composer/vendor/name'],
      ['https://hackage.haskell.org/package/aeson-0.2.0.0', 'pkg:hackage/aeson'],
      ['https://hackage.haskell.org/package/http-client', 'pkg:hackage/http-client'],
      ['https://hub.docker.com/_/nginx', 'pkg:docker/nginx'],
      ['https://hub.docker.com/r/owner/name', 'pkg:docker/owner/name'],
      ['https://formulae.brew.sh/formula/wget', 'pkg:brew/wget'],
      ['https://aur.archlinux.org/packages/yay', 'pkg:alpm/yay'],
      ['https://luarocks.org/modules/owner/name', 'pkg:luarocks/owner/name'],
      ['https://bioconductor.org/packages/release/bioc/html/limma.html', 'pkg:bioconductor/limma'],
      ['https://www.npmjs.com/products', null],
      ['pkg:npm/', null],
      ['https://www.npmjs.com/package/.{', null],
      ['pkg:npm// $', null],
    ],
  ],
  [
    'parseUrl',
    parseUrl,
    [
      ['https://Example.org/app?id=1&utm_source=x#top', 'url:https://example.org/app?id=1'],
      ['https://user:secret@example.org/', 'url:https://example.org/'],
      [
        'https://example.org/a;jsessionid=0A1B?token=x&author=5',
        'url:https://example.org/a?author=5',
      ],
      ['https://example.org/?PHPSESSID=1&sid=2&x-amz-sig=3', 'url:https://example.org/'],
      ['javascript:alert(1)', null],
      ['data:text/html,x', null],
      ['https://localhost/x', null],
    ],
  ],
] as const)('%s', (_name, parse, rows) => {
  it.each(rows.map((row) => [row[0], row[1]]))('%s is %s', (text, id) => {
    expect(parse(text ?? '')).toBe(id);
  });
});
