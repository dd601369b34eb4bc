import { fileKindTitle } from '#app/import/finding-words.ts'
import type { UndoneKind, UndoReport } from '#app/import/undo-import.ts'
import { count, dateAndTime, sentence, wholeNumber } from '../../../../kit/format.ts'
import { importLink } from '../../paths.ts'

export interface UndoView {
  readonly heading: string
  readonly when: string
  readonly who: string
  readonly says: string
  /** Kind by kind; what would happen to no row of any kind has no column. */
  readonly headings: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly clocks: string
  readonly action: string
  readonly back: string
  readonly csrf: string
}

/** Why an import cannot be undone. */
export interface RefusedView {
  readonly heading: string
  readonly why: string
  readonly back: string
}

export type WouldUndo = Exclude<UndoReport, { readonly kind: 'refused' }>

/** What undoing the newest import would do, before anything is undone. */
export function presentUndo(would: WouldUndo, csrf: string): UndoView {
  const { undone, children } = would
  const back = importLink(undone.importId)
  const moved = would.kinds.filter(({ removed, restored, returned }) => removed + restored + returned > 0)
  const shown = columns.filter(({ of }) => moved.some((kind) => of(kind) > 0))
  return {
    heading: `Undo the import of ${undone.year}`,
    when: `Loaded ${dateAndTime(undone.finishedAt)}`,
    who: `${undone.actor}, ${undone.folder}`,
    says: inWords(would),
    headings: ['Rows of', ...shown.map(({ heading }) => heading)],
    rows: moved.map((kind) => [
      sentence(fileKindTitle(kind.kind) ?? kind.kind),
      ...shown.map(({ of }) => wholeNumber(of(kind))),
    ]),
    clocks:
      children === 0
        ? 'No clock would move.'
        : `The clocks of ${count(children, 'child', 'children')} would be worked out again.`,
    action: `${back}/undo`,
    back,
    csrf,
  }
}

const columns: readonly { readonly heading: string; readonly of: (kind: UndoneKind) => number }[] = [
  { heading: 'Removed', of: ({ removed }) => removed },
  { heading: 'As before', of: ({ restored }) => restored },
  { heading: 'Back again', of: ({ returned }) => returned },
]

function inWords({ removed, restored, returned }: WouldUndo): string {
  const parts: readonly (readonly [number, string])[] = [
    [removed, 'would be removed'],
    [restored, 'would be as before'],
    [returned, 'would come back'],
  ]
  const said = parts
    .filter(([number]) => number > 0)
    .map(([number, what]) => `${count(number, 'row')} ${what}`)
  return said.length === 0
    ? 'This import changed no row, so undoing it changes none: only the record says that it was undone.'
    : `${said.join(', ')}.`
}

export function presentRefused(importId: string, why: string): RefusedView {
  return { heading: 'This import cannot be undone', why, back: importLink(importId) }
}
