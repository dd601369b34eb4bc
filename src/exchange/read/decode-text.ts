/** The text of a file's bytes, its byte-order mark dropped; or why there is none. */
export type DecodedText =
  | { readonly text: string }
  | { readonly problem: string; readonly line?: number; readonly workbook: boolean }

const saveAgain = 'save it again as “CSV UTF-8”'

/** No text in any encoding that a spreadsheet writes holds a byte of nought. */
const noText = 'is not text, but perhaps a picture, a PDF or a program; export it again as “CSV UTF-8”'

const startsWith = (content: Uint8Array, ...bytes: readonly number[]) =>
  bytes.every((byte, index) => content[index] === byte)

/** Reads UTF-8 and nothing else: a guess at another encoding would put wrong letters into people's names. */
export function decodeText(content: Uint8Array): DecodedText {
  if (startsWith(content, 0x50, 0x4b, 0x03, 0x04) || startsWith(content, 0xd0, 0xcf, 0x11, 0xe0)) {
    return { problem: 'is a workbook or an archive; save each sheet as “CSV UTF-8”', workbook: true }
  }
  if (startsWith(content, 0xff, 0xfe) || startsWith(content, 0xfe, 0xff)) {
    return { problem: `is text in UTF-16; ${saveAgain}`, workbook: false }
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content)
    return text.includes('\0') ? { problem: noText, workbook: false } : { text }
  } catch {
    if (content.includes(0)) return { problem: noText, workbook: false }
    return {
      problem: `is not UTF-8 text (perhaps Windows-1252); ${saveAgain}`,
      line: lineOfFirstBadByte(content),
      workbook: false,
    }
  }
}

function lineOfFirstBadByte(content: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let line = 1
  let start = 0
  for (let end = content.indexOf(0x0a); end !== -1; end = content.indexOf(0x0a, start)) {
    try {
      decoder.decode(content.subarray(start, end))
    } catch {
      return line
    }
    line += 1
    start = end + 1
  }
  return line
}
