import type { NamedFile } from '#exchange/read-folder.ts'

/** A folder of more than this goes in as several: an import holds all its rows in memory. About 20,000 children. */
const bytesInAnImport = 64 * 1024 * 1024

/** What the clocks run on comes first, so that it is there when the rest is loaded. */
const first = ['history_complete', 'header', 'episodes', 'reviews', 'review_details']

/**
 * The files of one year in as few imports as memory allows. The files of one kind stay together, because an
 * import replaces the whole set of a kind.
 */
export function importParts(files: readonly NamedFile[], most = bytesInAnImport): NamedFile[][] {
  const kinds = new Map<string, NamedFile[]>()
  for (const file of files) {
    const kind = kindOf(file)
    kinds.set(kind, [...(kinds.get(kind) ?? []), file])
  }
  const inOrder = [...kinds].toSorted(([one], [other]) => rank(one) - rank(other))
  const parts: NamedFile[][] = []
  let bytes = Number.POSITIVE_INFINITY
  for (const [, ofKind] of inOrder) {
    const size = ofKind.reduce((sum, { content }) => sum + content.length, 0)
    if (bytes + size > most) {
      parts.push([])
      bytes = 0
    }
    parts.at(-1)?.push(...ofKind)
    bytes += size
  }
  return parts
}

function kindOf({ name }: NamedFile): string {
  return name.replace(/(-\d+)?\.csv$/, '')
}

function rank(kind: string): number {
  const place = first.indexOf(kind)
  return place === -1 ? first.length : place
}
