/** The ways in which one word of a search may be met, as regular expressions on text that `plain_text` made. */
export interface SearchWord {
  readonly word: string
  readonly whole: string
  readonly begins: string
  /** With one slip of the fingers; undefined where that would be anything, or another child's number. */
  readonly slipped: string | undefined
}

/** Words beyond this many do not narrow a search any further. */
const mostWords = 6
const longestWord = 30

/** What was typed as words to look for: lower case, without accents and punctuation. */
export function searchWords(typed: string): readonly SearchWord[] {
  const plain = typed
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll(/['’`]/g, '')
  const words = plain.match(/[a-z0-9]+/g) ?? []
  return [...new Set(words)].slice(0, mostWords).map((word) => searchWord(word.slice(0, longestWord)))
}

function searchWord(word: string): SearchWord {
  return {
    word,
    whole: `\\m${word}\\M`,
    begins: `\\m${word}`,
    slipped: /^[a-z]{3,}$/.test(word) ? `\\m(${slips(word).join('|')})\\M` : undefined,
  }
}

/**
 * A word with one slip: a letter left out, put in or struck wrongly, or two that changed places. From eight
 * letters on two may be wrong, as in a long name heard over the telephone.
 */
function slips(word: string): readonly string[] {
  const once = oneSlip(word)
  if (word.length < 8) return once
  const places = placesOf(word)
  const wrongPairs = places.flatMap((first) =>
    places.filter((second) => second > first).map((second) => struck(struck(word, second), first)),
  )
  return [...once, ...wrongPairs]
}

function oneSlip(word: string): readonly string[] {
  const places = placesOf(word)
  return [
    ...places.map((at) => `${word.slice(0, at)}${word.slice(at + 1)}`),
    ...places.map((at) => struck(word, at)),
    ...[...places, word.length].map((at) => `${word.slice(0, at)}${anyLetter}${word.slice(at)}`),
    ...places.slice(1).map((at) => `${word.slice(0, at - 1)}${word[at]}${word[at - 1]}${word.slice(at + 1)}`),
  ]
}

function placesOf(word: string): readonly number[] {
  return Array.from({ length: word.length }, (_, index) => index)
}

const anyLetter = '[a-z]'

/** Any letter in the place of one. */
function struck(word: string, at: number): string {
  return `${word.slice(0, at)}${anyLetter}${word.slice(at + 1)}`
}
