/** A look-up source that asks one address for one record by DOI; see CONTRIBUTING.md. */

export function sourceFiles({ id, name }) {
  return {
    [`lib/lookup/sources/${id}.ts`]: `/**
 * What it knows, in one sentence.
 * https://api.example.org/documentation
 */

import * as v from 'valibot';
import { askableDoi, doiPath } from '../dois.ts';
import { address, text } from '../fields.ts';
import { known } from '../known.ts';
import { readableCopy } from '../readable-copy.ts';
import type { Answer, Source } from '../source.ts';

/** Only what we use: lenient where a field describes, strict where a copy follows from it. */
const record = v.object({ doi: v.string(), title: text, license: text, pdf: address });

const ${name}: Source = {
  id: '${id}',
  name: '${name}',
  stage: 3,
  origins: ['https://api.example.org/*'],
  accepts: (work) => askableDoi(work) !== undefined,
  async ask(work, http) {
    const doi = askableDoi(work);
    if (doi === undefined) return null;
    const answer = await http.json(\`https://api.example.org/works/\${doiPath(doi)}\`, record);
    return answer && tell(answer);
  },
};

export default ${name};

function tell({ title, license, pdf }: v.InferOutput<typeof record>): Answer {
  return {
    copies: readableCopy({ file: pdf, licence: license, evidence: 'listed with a file' }),
    about: known({ title }),
  };
}
`,
    [`test/lookup/sources/${id}.test.ts`]: `import ${name} from '../../../lib/lookup/sources/${id}.ts';
import { testSource } from '../../conformance/source.ts';

testSource(${name});
`,
    [`test/fixtures/lookup/${id}/found.json`]: `${JSON.stringify(
      {
        note: 'Where the shape is documented. The work is invented.',
        work: { kind: 'paper', ids: ['doi:10.1000/tides.7'] },
        answers: {
          'https://api.example.org/works/10.1000/tides.7': {
            doi: '10.1000/tides.7',
            title: 'Tides of small lakes',
            license: 'cc-by',
            pdf: 'https://repository.example.edu/12.pdf',
          },
        },
        expected: {
          copies: [
            {
              url: 'https://repository.example.edu/12.pdf',
              format: 'pdf',
              openness: 'open',
              licence: 'CC-BY',
              host: 'repository.example.edu',
              evidence: 'listed with a file',
            },
          ],
          about: { title: 'Tides of small lakes' },
        },
      },
      null,
      2,
    )}
`,
  };
}
