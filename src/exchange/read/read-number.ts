/** A number, or what is wrong with the text and what would be right. */
export type NumberReading = { readonly number: number } | { readonly problem: string }

const greatestWhole = 2_147_483_647
const greatest = 1e15

/** Reads a whole number. `39.0`, as programs write a whole number beside blanks, is 39. */
export function readInteger(text: string): NumberReading {
  const found = /^(-?\d+)(?:\.0+)?$/.exec(text)
  if (found === null) {
    return { problem: /^-?\d+\.\d+$/.test(text) ? 'it is not a whole number' : whyNoNumber(text) }
  }
  const number = Number(found[1])
  return Math.abs(number) > greatestWhole ? { problem: 'it is too great' } : { number }
}

/** Reads a number with a decimal point. */
export function readNumber(text: string): NumberReading {
  if (!/^-?(?:\d+(?:\.\d*)?|\.\d+)$/.test(text)) return { problem: whyNoNumber(text) }
  const number = Number(text)
  return Math.abs(number) > greatest ? { problem: 'it is too great' } : { number }
}

function whyNoNumber(text: string): string {
  const plain = text.replaceAll(/[,\s%£]/g, '')
  if (plain !== text && /^-?\d+(?:\.\d+)?$/.test(plain)) return `write ${plain}, digits only`
  return 'write digits only, or leave it blank when it is not known'
}
