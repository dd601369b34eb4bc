/**
 * Clocks whose answer some councils record nowhere. While an authority's files hold no such date at all, a
 * blank is a gap in the files and not a failure: nobody is told that they missed it.
 */
export const answeredOnlyIfRecorded: readonly string[] = [
  'C01b',
  'C16a',
  'C16b',
  'C17a',
  'C17c',
  'C17d',
  'midway',
]
