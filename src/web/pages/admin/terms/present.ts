import { type TermsHeld, type TermsProblem, type TypedTerms, typedTermOf } from '#app/admin/own-terms.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { inOwnTerms } from '#domain/terms/apply-terms.ts'
import { type ChosenTerms, type TermName, termNames, termOf, termsIn } from '#domain/terms/terms.ts'
import { longDate } from '../../../kit/format.ts'
import { changeFrom, datedAnchors } from '../dated-fields.tsx'

export const termsPath = '/admin/terms'

export interface TermsView {
  readonly caption: string
  readonly csrf: string
  readonly saved: boolean
  readonly typed: TypedTerms
  readonly terms: readonly TermField[]
  readonly problems: readonly { readonly field: string; readonly words: string; readonly href: string }[]
  /** Sentences as pages show them today. */
  readonly examples: readonly string[]
  readonly history: readonly (readonly string[])[]
}

interface TermField {
  readonly name: TermName
  readonly meaning: string
  readonly choices: readonly { readonly value: string; readonly text: string }[]
  readonly problem: string | undefined
}

const sentences = [
  'A child in care whose first review is due has an IRO.',
  'Children in care without an IRO are listed first.',
  'An IRO can open a dispute at any time. Disputes have 20 working days.',
  'The social work report is asked for before each review; a midway check follows it.',
]

export function presentTerms(asked: {
  readonly authority: string
  readonly held: TermsHeld
  readonly csrf: string
  readonly typed: TypedTerms
  readonly saved?: boolean
  readonly problems?: readonly TermsProblem[]
}): TermsView {
  const { held, problems = [] } = asked
  const say = inOwnTerms(held.now) ?? ((text: string) => text)
  return {
    caption: asked.authority,
    csrf: asked.csrf,
    saved: asked.saved === true,
    typed: asked.typed,
    terms: termNames.map((name) => ({
      name,
      meaning: termOf(name).meaning,
      choices: Object.entries(termOf(name).choices).map(([value, { one, many }]) => ({
        value,
        text: one === many ? one : `${one}, ${many}`,
      })),
      problem: problems.find(({ field }) => field === name)?.words,
    })),
    problems: problems.map(({ field, words }) => ({
      field,
      words,
      href: isDated(field) ? datedAnchors[field] : `#${field}`,
    })),
    examples: sentences.map(say),
    history: held.versions.map(({ from, value, reason }) => [
      longDate(from),
      inWords(termsIn(value)),
      reason ?? 'not recorded',
      stateOf(from, held),
    ]),
  }
}

export function typedNow(held: TermsHeld): TypedTerms {
  const of = (name: TermName) => typedTermOf(name, held.now[name])
  return {
    ...changeFrom(held.today, held.mark),
    terms: {
      child: of('child'),
      iro: of('iro'),
      dispute: of('dispute'),
      midway: of('midway'),
      report: of('report'),
    },
  }
}

/** Whether a version is still to come, in force or past. */
export function stateOf(
  from: CalendarDate,
  held: { readonly today: CalendarDate; readonly versions: readonly { readonly from: CalendarDate }[] },
): string {
  if (from > held.today) return 'To come'
  return held.versions.find((one) => one.from <= held.today)?.from === from ? 'In force' : 'Past'
}

function isDated(field: string): field is keyof typeof datedAnchors {
  return Object.hasOwn(datedAnchors, field)
}

function inWords(terms: ChosenTerms): string {
  const said = termNames.flatMap((name) => {
    const wording = terms[name]
    return wording === undefined ? [] : [`${termOf(name).choices['standard']?.one ?? name}: ${wording.one}`]
  })
  return said.length === 0 ? 'The product’s own words' : said.join('; ')
}
