/** A detector that reads one meta tag; see CONTRIBUTING.md. */

export function detectorFiles({ id, name }) {
  return {
    [`lib/detect/detectors/${id}.ts`]: `/** Which tags it reads, and the page that documents them: https://example.org/tags */

import { parseDoi } from '../../work/ids/doi.ts';
import type { Detector } from '../detector.ts';

export const ${name}: Detector = {
  id: '${id}',
  rank: 50,
  detect({ meta }) {
    const said = meta.first('${id}.doi');
    const doi = said ? parseDoi(said) : null;
    return doi ? [{ ids: [doi], confidence: 0.5, detail: \`${id}.doi: \${said}\` }] : [];
  },
};
`,
    [`test/detect/detectors/${id}.test.ts`]: `import { ${name} } from '../../../lib/detect/detectors/${id}.ts';
import { testDetector } from '../../conformance/detector.ts';

testDetector(${name});
`,
    [`test/fixtures/detect/${id}/found.html`]: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Tides of small lakes</title>
<meta name="${id}.doi" content="10.1234/tides.7">
</head>
<body>
<h1>Tides of small lakes</h1>
</body>
</html>
`,
    [`test/fixtures/detect/${id}/found.json`]: `${JSON.stringify(
      { url: 'https://press.example.org/tides', clues: [{ ids: ['doi:10.1234/tides.7'] }] },
      null,
      2,
    )}
`,
  };
}
