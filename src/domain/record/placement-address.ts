import { type Knowing, knowsPlacement } from './readers.ts'

declare const cleared: unique symbol

/**
 * A text that was looked through for every place where the child lives or lived, for one reader. Nothing else can stand in
 * a reader's version: only this file makes one.
 */
export type ClearText = string & { readonly [cleared]: true }

/** Where in a text something of an address stands. */
export interface Found {
  readonly from: number
  readonly to: number
}

/**
 * An address at which a child is placed. Its words cannot be read from it, printed or turned into JSON: it is told to
 * those who may know, and it finds itself in the texts of others.
 */
export class PlacementAddress {
  readonly #words: string
  readonly #marks: readonly string[]

  constructor(address: string) {
    this.#words = address.trim()
    this.#marks = marksOf(address)
  }

  /** The address in words, for somebody who may know where the child lives; undefined for everybody else. */
  tellTo(reader: Knowing): ClearText | undefined {
    return knowsPlacement(reader) && this.#words !== '' ? (this.#words as ClearText) : undefined
  }

  /** Where a text says something that leads to this address: its postcode or its street, however they are written. */
  findIn(text: string): readonly Found[] {
    const { compact, at } = compactOf(text)
    const found: Found[] = []
    for (const mark of this.#marks) {
      for (let from = compact.indexOf(mark); from !== -1; from = compact.indexOf(mark, from + 1)) {
        found.push({ from: at[from] ?? 0, to: (at[from + mark.length - 1] ?? text.length - 1) + 1 })
      }
    }
    return found
  }
}

/** What stands in the place of an address that was struck out. */
export const struckOut = '[where the child lives: left out]'

export type Cleared =
  | { readonly clear: true; readonly text: ClearText }
  /** It says where the child lives, to somebody who may not know. */
  | { readonly clear: false; readonly found: readonly Found[] }

/** Looks a text through for a reader. Whoever may know is given it as it is. */
export function clearFor(reader: Knowing, text: string, places: readonly PlacementAddress[]): Cleared {
  if (knowsPlacement(reader)) return { clear: true, text: text as ClearText }
  const found = places.flatMap((place) => place.findIn(text))
  return found.length === 0 ? { clear: true, text: text as ClearText } : { clear: false, found }
}

/** A text for a reader with every mention of the places struck out of it. */
export function struckFor(reader: Knowing, text: string, places: readonly PlacementAddress[]): ClearText {
  let now = text
  for (let tries = 0; tries < 50; tries += 1) {
    const cleared = clearFor(reader, now, places)
    if (cleared.clear) return cleared.text
    now = strike(now, cleared.found)
  }
  // Striking brought new mentions together again and again: nothing of such a text is safe.
  return struckOut as ClearText
}

function strike(text: string, found: readonly Found[]): string {
  let result = ''
  let at = 0
  for (const { from, to } of found.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    if (from < at) {
      at = Math.max(at, to)
      continue
    }
    result += text.slice(at, from) + struckOut
    at = to
  }
  return result + text.slice(at)
}

const postcode = /\b([A-Z]{1,2}[0-9OIL][0-9OILA-Z]?)\s*([0-9OIL][A-Z]{2})\b/gi
const streetWords =
  /\b(road|rd|street|st|avenue|ave|lane|ln|close|drive|dr|way|court|ct|house|cottage|farm|lodge|terrace|crescent|cres|gardens|gdns|place|hill|view|mews|grove|walk|row|square|park|rise|green|end|villa|hall|flat|apartment)\b/i
const townWords = /^(county of|city of|england|united kingdom|uk)\b/i

/** The texts, in the compact form, that lead to an address: its postcodes, and each line that names a street or a house. */
function marksOf(address: string): readonly string[] {
  const marks = new Set<string>()
  for (const [, outward = '', inward = ''] of address.matchAll(postcode))
    marks.add(compactOf(`${outward}${inward}`).compact)
  const lines = address
    .replaceAll(postcode, '\n')
    .split(/[\n,;]/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !townWords.test(line))
  lines.forEach((line, index) => {
    if (index > 0 && !/\d/.test(line) && !streetWords.test(line)) return
    const whole = compactOf(line).compact
    // The street alone leads there as well: a number is soon found.
    const street = compactOf(line.replace(/^(flat|apartment|unit)?\s*\d+\s*[a-z]?\b[,\s]*/i, '')).compact
    for (const mark of [whole, street]) if (mark.length >= 6) marks.add(mark)
  })
  return [...marks]
}

const longForms: ReadonlyMap<string, string> = new Map([
  ['RD', 'ROAD'],
  ['ST', 'STREET'],
  ['AVE', 'AVENUE'],
  ['LN', 'LANE'],
  ['DR', 'DRIVE'],
  ['CT', 'COURT'],
  ['CRES', 'CRESCENT'],
  ['GDNS', 'GARDENS'],
])

/**
 * A text without what writers vary: case, spaces, stops, accents, letters that look like figures, short forms of streets.
 * `at` says of each of its letters where it came from.
 */
function compactOf(text: string): { readonly compact: string; readonly at: readonly number[] } {
  let compact = ''
  const at: number[] = []
  const add = (letters: string, from: number) => {
    for (const letter of letters) {
      compact += letter
      at.push(from)
    }
  }
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const plain = plainOf(word)
    const long = longForms.get(plain)
    if (long !== undefined) {
      add(alike(long), index)
      // The last letter stands for the end of the word, so that striking takes all of it.
      at[at.length - 1] = index + word.length - 1
      continue
    }
    let offset = index
    for (const letter of word) {
      add(alike(plainOf(letter)), offset)
      offset += letter.length
    }
  }
  return { compact, at }
}

const plainOf = (text: string) =>
  text
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase()

/** A nought and an O, a one and an I or L are typed for each other. */
const alike = (letters: string) => letters.replaceAll('O', '0').replaceAll(/[IL]/g, '1')
