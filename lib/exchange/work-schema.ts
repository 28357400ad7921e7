import * as v from 'valibot';
import { isWorkId } from '../work/ids/parse-id.ts';
import { schemeOf, schemes, type WorkId } from '../work/work-id.ts';

const line = v.pipe(v.string(), v.maxLength(20_000));

/**
 * An id as some version of ours wrote it: parsers grow stricter, and what was kept stays readable.
 * Those that are addresses become links and have to be whole.
 */
export function isKeptId(input: unknown): input is WorkId {
  if (typeof input !== 'string' || input.length > 2100 || !/^[a-z]+:[^\s<>"]+$/u.test(input))
    return false;
  const scheme = schemeOf(input as WorkId);
  return schemes.includes(scheme) && (isWorkId(input) || !/^(?:url|repo):/u.test(input));
}

/** A work from a file. */
export const workSchema = v.object({
  kind: v.picklist([
    'paper',
    'book',
    'chapter',
    'software',
    'dataset',
    'thesis',
    'report',
    'hardware',
  ]),
  ids: v.pipe(v.array(v.custom<WorkId>(isKeptId, 'not a work id')), v.maxLength(50)),
  title: v.exactOptional(line),
  authors: v.exactOptional(v.pipe(v.array(line), v.maxLength(5000))),
  year: v.exactOptional(v.pipe(v.number(), v.integer())),
  container: v.exactOptional(line),
  publisher: v.exactOptional(line),
});
