import { readFileSync } from 'node:fs'

/** A text file's content without its byte order mark, or one sentence saying why it cannot be read. */
export function readTextFile(
  path: string,
): { readonly text: string } | { readonly text?: undefined; readonly problem: string } {
  try {
    const bytes = readFileSync(path)
    const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe
    return { text: bytes.toString(utf16 ? 'utf16le' : 'utf8').replace(/^\uFEFF/, '') }
  } catch (error) {
    return {
      problem: `${path} cannot be read: ${whyUnread(error)}. Give the path of a file that can be opened.`,
    }
  }
}

/** Why a file cannot be read, in the words that follow “it cannot be read:”. */
export function whyUnread(error: unknown): string {
  if (!(error instanceof Error)) return 'it cannot be opened'
  if ('code' in error && error.code === 'ENOENT') return 'there is no such file'
  if ('code' in error && error.code === 'EISDIR') return 'it is a folder'
  if ('code' in error && error.code === 'EACCES') return 'you are not allowed to open it'
  if ('code' in error && error.code === 'ERR_FS_FILE_TOO_LARGE') return 'it is larger than 2 GB'
  return error.message
}
