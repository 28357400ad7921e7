/** What the benchmark of detection puts into a page. */

export { mayShowWork } from '../../lib/detect/first-look.ts';
export { detect } from '../../lib/detect/index.ts';
export { listWorks } from '../../lib/detect/listed/index.ts';
