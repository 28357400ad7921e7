/** A thread of its own for what is to be computed of shared events, so that no page waits for it. */

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answerTo, type Asked } from '../lib/share/keep/examiner-elsewhere.ts';
import { ExaminerHere } from '../lib/share/keep/examiner.ts';

export default defineUnlistedScript(() => {
  const here = new ExaminerHere(() => Promise.resolve(), 512);
  addEventListener('message', ({ data }: MessageEvent<Asked>) => {
    answerTo(data, here).then(
      (answered) => postMessage(answered),
      // Heard on the other side as an error of this thread, which is then done without.
      (error: unknown) => reportError(error),
    );
  });
});
