/** Kinds of file that may be sent as a paper: documents and pictures of them, nothing that runs. */
const kinds = [
  { mediaType: 'application/pdf', extensions: ['pdf'], begins: [[0x25, 0x50, 0x44, 0x46, 0x2d]] },
  {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
    begins: [[0x50, 0x4b, 0x03, 0x04]],
    holds: 'word/',
  },
  {
    mediaType: 'application/vnd.oasis.opendocument.text',
    extensions: ['odt'],
    begins: [[0x50, 0x4b, 0x03, 0x04]],
    holds: 'application/vnd.oasis.opendocument.text',
  },
  { mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg'], begins: [[0xff, 0xd8, 0xff]] },
  { mediaType: 'image/png', extensions: ['png'], begins: [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]] },
] as const satisfies readonly {
  readonly mediaType: string
  readonly extensions: readonly string[]
  readonly begins: readonly (readonly number[])[]
  readonly holds?: string
}[]

/** The most that one file may hold, in bytes: a scanned report of some thirty pages. */
export const largestFile = 10_000_000

export const takenKinds = 'PDF, Word (docx), OpenDocument (odt), JPEG or PNG'

/**
 * What a file is, by what it begins with and by its name, which must agree: a program by the name of a report is
 * refused, and so is a document that could carry macros.
 */
export function fileKindOf(
  name: string,
  content: Uint8Array,
): { readonly mediaType: string } | { readonly fault: string } {
  if (content.length === 0) return { fault: `${name} is empty. Choose the file again` }
  if (content.length > largestFile) return { fault: `${name} is larger than 10 MB. Send a smaller one` }
  const extension = name.toLowerCase().split('.').at(-1) ?? ''
  const kind = kinds.find(
    (one) =>
      one.extensions.some((taken) => taken === extension) &&
      one.begins.some((bytes) => bytes.every((byte, at) => content[at] === byte)) &&
      (!('holds' in one) || holds(content, one.holds)),
  )
  if (kind === undefined || holds(content, 'vbaProject.bin'))
    return { fault: `${name} cannot be taken. Send ${takenKinds}` }
  return { mediaType: kind.mediaType }
}

function holds(content: Uint8Array, words: string): boolean {
  const sought = new TextEncoder().encode(words)
  const [first = 0] = sought
  for (let at = content.indexOf(first); at !== -1; at = content.indexOf(first, at + 1))
    if (sought.every((byte, index) => content[at + index] === byte)) return true
  return false
}
