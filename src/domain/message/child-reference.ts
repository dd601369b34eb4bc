const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * How a child is spoken of in messages and calendars that others may see: the same short mark for the same child of an
 * authority each time, from which no name and no id of the case system can be read. It identifies nobody by itself and
 * proves nothing: two children may share one, and whoever needs to be sure opens the record.
 */
export function childReference(authorityId: string, childId: string): string {
  // FNV-1a: even and short, and not meant to keep a secret.
  let hash = 0xcbf29ce484222325n
  for (const byte of new TextEncoder().encode(`${authorityId} ${childId}`)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n)
  }
  let mark = ''
  for (let place = 0; place < 5; place += 1) {
    mark += letters.charAt(Number(hash % BigInt(letters.length)))
    hash /= BigInt(letters.length)
  }
  return `R-${mark}`
}
