import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import {
  type ChosenTerms,
  choiceOf,
  type TermName,
  termNames,
  termOf,
  termsIn,
  type Wording,
  wordingFault,
} from '#domain/terms/terms.ts'
import type { ByAdministrator } from './accounts.ts'
import { checkChange, markOfVersions, type TypedChange } from './dated-change.ts'
import type { PolicyNeeds, PolicyVersion } from './local-policy.ts'

/** What a council calls things: now, to come and before. */
export interface TermsHeld {
  readonly today: CalendarDate
  readonly now: ChosenTerms
  readonly versions: readonly PolicyVersion[]
  readonly mark: string
}

/** One term as it was typed: a choice by its name or `own`, and the words of its own. */
export interface TypedTerm {
  readonly choice: string
  readonly one: string
  readonly many: string
  readonly article: string
}

export interface TypedTerms extends TypedChange {
  readonly terms: Readonly<Record<TermName, TypedTerm>>
}

export interface TermsProblem {
  readonly field: 'from' | 'reason' | 'meanwhile' | TermName
  readonly words: string
}

export async function termsHeld(needs: PolicyNeeds, authorityId: string): Promise<TermsHeld> {
  const versions = await needs.policies.versions(authorityId, 'terms')
  const today = needs.today()
  const now = termsIn(versions.find(({ from }) => from <= today)?.value ?? {})
  return { today, now, versions, mark: markOfVersions(versions) }
}

/** What a term is called now, as a form shows it. */
export function typedTermOf(name: TermName, wording: Wording | undefined): TypedTerm {
  const choice = choiceOf(name, wording)
  return choice === 'own' && wording !== undefined
    ? { choice, ...wording }
    : { choice, one: '', many: '', article: '' }
}

/** Sets what things are called from a day on, unless somebody else did so since the form was opened. */
export async function setTerms(
  needs: PolicyNeeds,
  by: ByAdministrator,
  typed: TypedTerms,
): Promise<{ readonly problems: readonly TermsProblem[] }> {
  const checked = checkChange(typed, needs.today())
  const worded = termNames.map((name) => ({ name, ...wordingOf(name, typed.terms[name]) }))
  const problems: TermsProblem[] = [
    ...worded.flatMap(({ name, fault }) => (fault === undefined ? [] : [{ field: name, words: fault }])),
    ...('problems' in checked ? checked.problems : []),
  ]
  if ('problems' in checked || problems.length > 0) return { problems }
  const value = Object.fromEntries(
    worded.flatMap(({ name, wording }) => (wording === undefined ? [] : [[name, wording]])),
  )
  const version = { from: checked.from, value, reason: checked.reason }
  const set = await needs.policies.set(
    by,
    'terms',
    version,
    (versions) => markOfVersions(versions) === typed.seen,
  )
  if (set) return { problems: [] }
  const words =
    'Somebody else changed the terms while you had this page open. What they set is shown below; what you chose is kept in the form'
  return { problems: [{ field: 'meanwhile', words }] }
}

function wordingOf(
  name: TermName,
  { choice, one, many, article }: TypedTerm,
): { readonly wording?: Wording | undefined; readonly fault?: string } {
  const { meaning, choices } = termOf(name)
  if (choice === 'standard') return {}
  if (choice !== 'own') {
    const found = Object.hasOwn(choices, choice) ? choices[choice] : undefined
    return found === undefined ? { fault: `Choose what to call: ${lowerFirst(meaning)}` } : { wording: found }
  }
  const fault = wordingFault(one) ?? wordingFault(many)
  if (fault !== undefined) return { fault: `${meaning}: ${lowerFirst(fault)}` }
  if (article !== 'a' && article !== 'an') return { fault: `${meaning}: choose “a” or “an”` }
  return { wording: { one: one.trim(), many: many.trim(), article } }
}

function lowerFirst(words: string): string {
  return `${words.charAt(0).toLowerCase()}${words.slice(1)}`
}
