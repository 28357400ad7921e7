/** How test runs report: for people, and with one last line for `tally`. */
export const reporters = [
  '--reporter=default',
  '--reporter=./test/reporter/closing-line.ts',
] as const;
