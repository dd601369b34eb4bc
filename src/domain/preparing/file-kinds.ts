/** What a file can be of those that may be sent: a document, a picture, a sound. */
export type FileSort = 'document' | 'picture' | 'sound'

interface FileKind {
  readonly mediaType: string
  readonly sort: FileSort
  readonly extensions: readonly string[]
  /** The bytes with which such a file begins, from `at` on; one of them is enough. */
  readonly begins: readonly (readonly number[])[]
  readonly at?: number
  readonly holds?: string
}

/** Kinds of file that may be sent before a review: documents, pictures and sounds, nothing that runs. */
const kinds: readonly FileKind[] = [
  {
    mediaType: 'application/pdf',
    sort: 'document',
    extensions: ['pdf'],
    begins: [[0x25, 0x50, 0x44, 0x46, 0x2d]],
  },
  {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    sort: 'document',
    extensions: ['docx'],
    begins: [[0x50, 0x4b, 0x03, 0x04]],
    holds: 'word/',
  },
  {
    mediaType: 'application/vnd.oasis.opendocument.text',
    sort: 'document',
    extensions: ['odt'],
    begins: [[0x50, 0x4b, 0x03, 0x04]],
    holds: 'application/vnd.oasis.opendocument.text',
  },
  { mediaType: 'image/jpeg', sort: 'picture', extensions: ['jpg', 'jpeg'], begins: [[0xff, 0xd8, 0xff]] },
  {
    mediaType: 'image/png',
    sort: 'picture',
    extensions: ['png'],
    begins: [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  },
  {
    mediaType: 'audio/mpeg',
    sort: 'sound',
    extensions: ['mp3'],
    // With a tag before it, or at once with a frame of one of its versions.
    begins: [
      [0x49, 0x44, 0x33],
      [0xff, 0xfb],
      [0xff, 0xf3],
      [0xff, 0xf2],
    ],
  },
  {
    mediaType: 'audio/mp4',
    sort: 'sound',
    extensions: ['m4a', 'mp4'],
    begins: [[0x66, 0x74, 0x79, 0x70]],
    at: 4,
  },
  {
    mediaType: 'audio/ogg',
    sort: 'sound',
    extensions: ['ogg', 'oga', 'opus'],
    begins: [[0x4f, 0x67, 0x67, 0x53]],
  },
  {
    mediaType: 'audio/webm',
    sort: 'sound',
    extensions: ['webm', 'weba'],
    begins: [[0x1a, 0x45, 0xdf, 0xa3]],
  },
  { mediaType: 'audio/wav', sort: 'sound', extensions: ['wav'], begins: [[0x57, 0x41, 0x56, 0x45]], at: 8 },
]

/** The most that one file may hold, in bytes: a scanned report of some thirty pages, or ten minutes of speech. */
export const largestFile = 10_000_000

export const takenKinds = 'PDF, Word (docx), OpenDocument (odt), JPEG or PNG'

/** What may be sent of each sort, as it is said to whoever sends it. */
const saidOf: Readonly<Record<FileSort, string>> = {
  document: 'PDF, Word (docx), OpenDocument (odt)',
  picture: 'JPEG, PNG',
  sound: 'MP3, M4A, OGG, WebM, WAV',
}

/**
 * What a file is, by what it begins with and by its name, which must agree: a program by the name of a report is
 * refused, and so is a document that could carry macros.
 */
export function fileKindOf(
  name: string,
  content: Uint8Array,
  takes: readonly FileSort[] = ['document', 'picture'],
): { readonly mediaType: string } | { readonly fault: string } {
  if (content.length === 0) return { fault: `${name} is empty. Choose the file again` }
  if (content.length > largestFile) return { fault: `${name} is larger than 10 MB. Send a smaller one` }
  const extension = name.toLowerCase().split('.').at(-1) ?? ''
  const kind = kinds.find(
    (one) =>
      takes.includes(one.sort) &&
      one.extensions.includes(extension) &&
      one.begins.some((bytes) => bytes.every((byte, index) => content[(one.at ?? 0) + index] === byte)) &&
      (one.holds === undefined || holds(content, one.holds)),
  )
  if (kind === undefined || holds(content, 'vbaProject.bin'))
    return { fault: `${name} cannot be taken. Send ${takes.map((sort) => saidOf[sort]).join(', ')}` }
  return { mediaType: kind.mediaType }
}

/** Of which sort a file is that was taken; undefined for a type that this release does not take. */
export function sortOf(mediaType: string): FileSort | undefined {
  return kinds.find((one) => one.mediaType === mediaType)?.sort
}

function holds(content: Uint8Array, words: string): boolean {
  const sought = new TextEncoder().encode(words)
  const [first = 0] = sought
  for (let at = content.indexOf(first); at !== -1; at = content.indexOf(first, at + 1))
    if (sought.every((byte, index) => content[at + index] === byte)) return true
  return false
}
