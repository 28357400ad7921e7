/** Every component, in each of its states. */

import { AskedList } from '../../components/asked-list.tsx';
import { AutomaticChoice } from '../../components/automatic-choice.tsx';
import { BarTable } from '../../components/bar-table.tsx';
import { Button, LinkButton } from '../../components/button.tsx';
import { CitePanel } from '../../components/cite-panel.tsx';
import { CopyCard } from '../../components/copy-card.tsx';
import { CopyList } from '../../components/copy-list.tsx';
import { FacetGroup } from '../../components/facet-group.tsx';
import { ListedWorks } from '../../components/listed-works.tsx';
import { NoticeBar } from '../../components/notice-bar.tsx';
import { PasteBox } from '../../components/paste-box.tsx';
import { SimilarList } from '../../components/similar-list.tsx';
import { StateIcon } from '../../components/state-icon.tsx';
import { StateLine } from '../../components/state-line.tsx';
import { stateShapes } from '../../components/state-shapes.ts';
import { SwitchRow } from '../../components/switch-row.tsx';
import { TextField } from '../../components/text-field.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { WeekChart } from '../../components/week-chart.tsx';
import { WorkChoice } from '../../components/work-choice.tsx';
import { WorkHead } from '../../components/work-head.tsx';
import { YearChart } from '../../components/year-chart.tsx';
import type { Copy, SourceReport } from '../../lib/work/copy.ts';
import type { Standing } from '../../lib/work/standing.ts';
import type { Work } from '../../lib/work/work.ts';
import { noteSpecimens } from './note-specimens.tsx';
import type { Specimen } from './specimen.ts';

const nothing = (): void => {};
const standings = Object.keys(stateShapes) as Standing[];

const work: Work = {
  kind: 'paper',
  ids: ['doi:10.1038/nature12373'],
  title: 'Nanometre-scale thermometry in a living cell',
  authors: ['Kucsko, G.', 'Maurer, P. C.', 'Yao, N. Y.', 'Kubo, M.'],
  year: 2013,
  container: 'Nature',
};
const longWork: Work = {
  ...work,
  ids: ['doi:10.1023/a:1007154515475'],
  title:
    'An essential role of active site arginine residue in iodide binding and histidine residue in electron transfer for iodide oxidation by horseradish peroxidase, with a supplement',
  container: 'Molecular and Cellular Biochemistry of the Societies',
};
const copy: Copy = {
  url: 'https://repository.example/1.pdf',
  format: 'pdf',
  openness: 'open',
  version: 'accepted',
  licence: 'CC-BY-4.0',
  host: 'Europe PMC',
  source: 'x',
  evidence: 'Unpaywall and Europe PMC agree: open in a repository',
};
const borrowed: Copy = {
  ...copy,
  url: 'https://archive.example/2',
  openness: 'borrow',
  host: 'Internet Archive',
};
const asked: SourceReport[] = [
  { source: 'openalex', name: 'OpenAlex', outcome: 'copies', ms: 1 },
  { source: 'unpaywall', name: 'Unpaywall', outcome: 'nothing', ms: 1 },
  { source: 'crossref', name: 'Crossref', outcome: 'failed', reason: 'timeout', ms: 1 },
];
const citation = 'Kucsko, G. (2013). Nanometre-scale thermometry. Nature, 500.';
const citing = {
  formats: [
    { name: 'apa', label: 'APA' },
    { name: 'bibtex', label: 'BibTeX' },
  ] as const,
  format: 'apa' as const,
  onFormat: nothing,
  onCopy: async () => {},
  onDownload: nothing,
};

export const specimens: Specimen[] = [
  {
    name: 'button',
    states: {
      usual: <Button onPress={nothing}>Cite</Button>,
      plain: (
        <Button look="plain" onPress={nothing}>
          Edit
        </Button>
      ),
      strong: (
        <Button look="strong" onPress={nothing}>
          Find
        </Button>
      ),
      danger: (
        <Button look="danger" onPress={nothing}>
          Delete
        </Button>
      ),
      link: <LinkButton href="#1">In your library</LinkButton>,
    },
  },
  {
    name: 'state-icon',
    states: Object.fromEntries(
      standings.map((standing) => [standing, <StateIcon standing={standing} size={32} />]),
    ),
  },
  {
    name: 'state-line',
    states: Object.fromEntries(
      standings.map((standing) => [
        standing,
        <StateLine standing={standing}>The page is {standing}</StateLine>,
      ]),
    ),
  },
  {
    name: 'work-head',
    states: {
      usual: <WorkHead work={work} />,
      long: <WorkHead work={longWork} />,
      bare: <WorkHead work={{ kind: 'paper', ids: ['doi:10.1000/1'] }} />,
    },
  },
  {
    name: 'copy-card',
    states: {
      open: <CopyCard copy={copy} />,
      checked: <CopyCard copy={copy} checked={{ state: 'there', at: 1.77e12 }} />,
      gone: <CopyCard copy={copy} checked={{ state: 'gone', at: 1.77e12 }} />,
      borrowed: <CopyCard copy={borrowed} />,
    },
  },
  {
    name: 'copy-list',
    states: {
      folded: <CopyList copies={[copy, borrowed]} label="2 more copies" folded />,
      unfolded: <CopyList copies={[copy, borrowed]} label="2 more copies" folded={false} />,
    },
  },
  {
    name: 'asked-list',
    states: {
      folded: <AskedList asked={asked} />,
      unfolded: <AskedList asked={asked} open />,
    },
  },
  {
    name: 'notice-bar',
    states: {
      usual: (
        <NoticeBar notices={[{ kind: 'retraction', label: 'Retraction', source: 'Crossref' }]} />
      ),
    },
  },
  { name: 'paste-box', states: { usual: <PasteBox onText={async () => false} /> } },
  {
    name: 'work-choice',
    states: {
      usual: (
        <WorkChoice
          title="Which one do you mean?"
          works={[work, longWork]}
          standings={['open', 'closed']}
          onWork={nothing}
        />
      ),
    },
  },
  {
    name: 'listed-works',
    states: {
      working: <ListedWorks works={[work, longWork]} findings={[]} done={1} leftOut={0} />,
      none: <ListedWorks works={[]} findings={[]} done={0} leftOut={0} />,
    },
  },
  {
    name: 'similar-list',
    states: {
      asking: <SimilarList answer="asking" />,
      failed: <SimilarList answer={{ failed: 'busy' }} />,
      none: <SimilarList answer={{ works: [] }} />,
      some: <SimilarList answer={{ works: [{ work, copy }] }} />,
    },
  },
  {
    name: 'cite-panel',
    states: {
      loading: <CitePanel {...citing} text={undefined} />,
      usual: <CitePanel {...citing} text={citation} />,
    },
  },
  {
    name: 'automatic-choice',
    states: {
      off: <AutomaticChoice on={false} turnOn={nothing} turnOff={nothing} />,
      on: <AutomaticChoice on turnOn={nothing} turnOff={nothing} />,
    },
  },
  {
    name: 'switch-row',
    states: {
      off: <SwitchRow label="Crossref" on={false} onChange={nothing} />,
      on: <SwitchRow label="Crossref" detail="asked by itself" on onChange={nothing} />,
    },
  },
  {
    name: 'text-field',
    states: { usual: <TextField label="Name of the circle" value="" onInput={nothing} /> },
  },
  {
    name: 'facet-group',
    states: {
      usual: (
        <FacetGroup
          label="Kind"
          choices={[
            { value: 'paper', label: 'Paper', count: 12 },
            { value: 'book', label: 'Book', count: 3 },
          ]}
          chosen={['book']}
          onChange={nothing}
          open
        />
      ),
    },
  },
  {
    name: 'charts',
    states: {
      weeks: <WeekChart caption="Notes in each week" dates={[new Date().toISOString()]} />,
      bars: (
        <BarTable
          caption="Works by where copies are"
          what="Where"
          howMany="How many"
          bars={[
            { label: 'Zenodo', value: 4 },
            { label: 'arXiv', value: 2 },
          ]}
        />
      ),
      years: (
        <YearChart
          caption="Open and closed"
          spans={[
            { label: '2000–2001', open: 3, closed: 1, other: 0 },
            { label: '2002–2003', open: 1, closed: 0, other: 2 },
          ]}
        />
      ),
    },
  },
  ...noteSpecimens,
  { name: 'waiting', states: { usual: <Waiting /> } },
];
