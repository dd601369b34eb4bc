import { fileKindTitle } from '#app/import/finding-words.ts'
import type { UndoneKind, UndoReport } from '#app/import/undo-import.ts'
import { count, dateAndTime, sentence, wholeNumber } from '../../../../kit/format.ts'
import { importLink } from '../../paths.ts'

export interface UndoView {
  readonly heading: string
  readonly when: string
  readonly who: string
  readonly says: string
  readonly rows: readonly UndoRow[]
  readonly clocks: string
  readonly action: string
  readonly back: string
  readonly csrf: string
}

interface UndoRow {
  readonly kind: string
  readonly removed: string
  readonly restored: string
  readonly returned: string
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
  return {
    heading: `Undo the import of ${undone.year}`,
    when: `Loaded ${dateAndTime(undone.finishedAt)}`,
    who: `${undone.actor}, ${undone.folder}`,
    says: inWords(would),
    rows: moved.map(rowOf),
    clocks:
      children === 0
        ? 'No clock would move.'
        : `The clocks of ${count(children, 'child', 'children')} would be worked out again.`,
    action: `${back}/undo`,
    back,
    csrf,
  }
}

function rowOf({ kind, removed, restored, returned }: UndoneKind): UndoRow {
  return {
    kind: sentence(fileKindTitle(kind) ?? kind),
    removed: wholeNumber(removed),
    restored: wholeNumber(restored),
    returned: wholeNumber(returned),
  }
}

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
