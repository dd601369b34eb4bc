import { type ChosenTerms, termNames, termOf, type Wording } from './terms.ts'

/** Puts a council's own names into a text. */
export type InOwnTerms = (text: string) => string

/**
 * Titles of instruments, guidance and returns: they are what they are called, whatever a council says. Longer
 * titles stand before shorter ones that begin alike.
 */
const keptAsWritten = [
  'Promoting the education of looked-after children',
  'Promoting the education of looked after children',
  'Promoting the health and well-being of looked-after children',
  'Promoting the health and well-being of looked after children',
  'Children looked after in England',
  'Children looked after return',
  'children looked after return',
  'IRO Handbook',
]

/** A written form of a term: what stands for it, in which number, and whether it was written with a capital. */
interface Form {
  readonly own: Wording
  readonly many: boolean
  readonly capital: boolean
}

/** Every way in which the product writes a term. */
const productForms = termNames.flatMap((name) =>
  termOf(name).written.flatMap(({ one, many }) => [one, many, capitalised(one), capitalised(many)]),
)
const anyForm = new RegExp(
  `(?<![\\p{L}\\p{N}_@.-])(?:${productForms.map(escaped).join('|')})(?![\\p{L}\\p{N}_@])`,
  'u',
)

/** Whether a text holds one of the product's own words among others. The word by itself is a code, and no text. */
export function holdsTerm(text: string): boolean {
  return anyForm.test(text) && !productForms.includes(text.trim())
}

/**
 * The names that a council chose as a function on text; undefined where it chose none, so that nothing is done.
 * Every way in which the product writes a term is replaced, in the number in which it stands, with its article
 * (“an IRO” becomes “a reviewing officer”) and with a capital where a sentence begins.
 * @param recorded texts that somebody wrote: wherever they stand, they stay as they are
 */
export function inOwnTerms(terms: ChosenTerms, recorded: Iterable<string> = []): InOwnTerms | undefined {
  const forms = formsOf(terms)
  if (forms.size === 0) return undefined
  const words = [...forms.keys()].toSorted((one, other) => other.length - one.length).map(escaped)
  const pattern = new RegExp(
    `(?:${[...asRecorded(recorded), ...ownNames(terms), ...keptAsWritten].map(escaped).join('|')})|(?<![\\p{L}\\p{N}_@.-])(?:([Aa]n?)(\\s+))?(${words.join('|')})(?![\\p{L}\\p{N}_@]|-[\\p{L}\\p{N}])`,
    'gu',
  )
  return (text) =>
    text.replace(
      pattern,
      (
        whole: string,
        article: string | undefined,
        gap: string | undefined,
        term: string | undefined,
        at: number,
      ) => {
        const form = term === undefined ? undefined : forms.get(term)
        if (form === undefined) return whole
        const words = form.many ? form.own.many : form.own.one
        if (article === undefined || form.many) {
          const before = article === undefined ? '' : `${article}${gap ?? ' '}`
          const capital = form.capital || (before === '' && beginsSentence(text, at))
          return `${before}${capital ? capitalised(words) : words}`
        }
        const own = article.startsWith('A') ? capitalised(form.own.article) : form.own.article
        return `${own}${gap ?? ' '}${words}`
      },
    )
}

/** Texts as a page may show them: marked up, begun with a capital, a code's underscores as blanks. The longer first. */
function asRecorded(recorded: Iterable<string>): readonly string[] {
  const shown = new Set<string>()
  for (const text of recorded) {
    for (const one of [text, text.replaceAll('_', ' ')]) {
      for (const written of [one, markedUp(one)]) shown.add(written).add(capitalised(written))
    }
  }
  return [...shown].toSorted((one, other) => other.length - one.length)
}

const marks: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function markedUp(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => marks[sign] ?? sign)
}

function formsOf(terms: ChosenTerms): ReadonlyMap<string, Form> {
  const forms = new Map<string, Form>()
  for (const name of termNames) {
    const own = terms[name]
    if (own === undefined) continue
    for (const written of termOf(name).written) {
      for (const [words, many] of [
        [written.one, false],
        [written.many, true],
      ] as const) {
        forms.set(words, { own, many, capital: false })
        const capital = capitalised(words)
        if (capital !== words) forms.set(capital, { own, many, capital: true })
      }
    }
  }
  return forms
}

/** The names chosen, the longer first: one that holds a word of the product’s own is not replaced again. */
function ownNames(terms: ChosenTerms): readonly string[] {
  return termNames
    .flatMap((name) => terms[name] ?? [])
    .flatMap(({ one, many }) => [many, one, capitalised(many), capitalised(one)])
    .toSorted((one, other) => other.length - one.length)
}

/** An abbreviation does not show where a sentence begins: the text before it does. */
function beginsSentence(text: string, at: number): boolean {
  return at === 0 || /[.?!]\s+$/.test(text.slice(0, at))
}

function capitalised(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

function escaped(words: string): string {
  return words.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, (sign) => (sign === '-' ? '[-]' : `\\${sign}`))
}
