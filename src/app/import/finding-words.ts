import { findingCodes } from '#exchange/finding-codes.ts'
import { fileKind } from '#exchange/kinds.ts'
import { isTolerated, toleratedWords } from '#exchange/read/tolerated.ts'

export interface FindingWords {
  readonly means: string
  /** What a person can do about it. */
  readonly toDo: string
}

/** A finding's code in words. A code that this version does not know stands for itself. */
export function findingWords(code: string): FindingWords {
  const known = new Map<string, { readonly means: string }>(Object.entries(findingCodes)).get(code)
  const toDo = whatToDo.find(([start]) => code.startsWith(start))?.[1] ?? correctAtSource
  return { means: known?.means ?? code, toDo }
}

/** What people call a kind of file; undefined for a file that is no kind that we read. */
export function fileKindTitle(kind: string | null): string | undefined {
  return kind === null ? undefined : fileKind(kind)?.title
}

const correctAtSource =
  'Correct it where it is recorded, and load the file again. Until then the row counts as it stands.'

/** The first that a code begins with speaks. */
const whatToDo: readonly (readonly [start: string, toDo: string])[] = [
  [
    'allocation.not-independent',
    'Give the child another IRO, on the child’s page or by sharing out an IRO’s children.',
  ],
  [
    'entry.day-differs',
    'Decide which day is right, on the child’s page under “Where a file says otherwise”.',
  ],
  ['file.not-utf8', 'Save the file again as “CSV UTF-8”, and send it again.'],
  ['file.missing-column', 'Export the file again with every column of its kind, then send it again.'],
  ['file.repeated-column', 'Leave one of the columns out, and send the file again.'],
  ['file.tie', 'Leave out the columns that belong to the other kind, and send the file again.'],
  ['file.unrecognised', 'If it should be read, look at its first line: the headings say what kind it is.'],
  [
    'file.unknown-column',
    'Nothing to do, unless the column holds something that should be read under another name.',
  ],
  ['file.', 'Check that it is the file you meant. Nothing was read from it twice.'],
  [
    'row.field-count',
    'Too many fields: look for a comma inside a value; such a value stands in quotation marks. Too few: look for a line break inside a value, or a row that was cut short; what is not recorded is left blank between its commas.',
  ],
  ['row.quotes', 'Close the quotation mark, or double it where it is part of the value.'],
  ['row.repeated', 'Nothing to do: the row counts once.'],
  ['row.contradiction', 'Both rows are kept. Correct the one that is wrong where it is recorded.'],
  ['value.blank-key', 'Fill the value in where it is recorded: without it nobody can tell which row it is.'],
  ['value.date', 'Write the day as 31/03/2021 or 2021-03-31.'],
  ['value.number', 'Write a number, in figures.'],
  ['value.blank', 'Record it if it is known. Not recorded is never read as no.'],
  ['code.', 'Use a code of the list for that year. The row is loaded as it stands.'],
  ['child.not-in-header', 'Add the child to the Header file, or correct the child’s id.'],
  [
    'episode.',
    'Correct the episodes where they are recorded: legal status, placement and clocks follow from them.',
  ],
  ['review.', 'Correct the review where it is recorded: what counts as late follows from it.'],
  [
    'recorded.',
    'Open the child’s page and decide: keep what was recorded here, or take what the file says. Both are kept.',
  ],
  [
    'iro.not-independent',
    'Give the child another IRO at once: the law has no exception. If two people share a name, tell them apart in the IROs file.',
  ],
  ['iro.', 'Correct the IRO or the allocation: caseloads and lists follow from them.'],
]

/** What was tolerated in a file, in words: nothing to be done about it. Undefined where nothing was. */
export function toleratedSentence(tolerated: readonly string[] | null | undefined): string | undefined {
  const words = (tolerated ?? []).flatMap((name) => (isTolerated(name) ? [toleratedWords[name]] : []))
  return words.length === 0 ? undefined : `Read as meant, with ${words.join('; ')}`
}
