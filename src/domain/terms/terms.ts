/** A name in every form that a sentence needs. */
export interface Wording {
  readonly one: string
  readonly many: string
  /** What stands before the singular. */
  readonly article: 'a' | 'an'
}

/** Something that councils call by different names. */
interface TermDefinition {
  /** What the name is for, as the page about terms puts it. */
  readonly meaning: string
  /** How the product itself writes it: each of these is replaced where another name was chosen. */
  readonly written: readonly Wording[]
  /** The names that councils are known to use, the product's own first. */
  readonly choices: Readonly<Record<string, Wording>>
}

const named = (one: string, many = `${one}s`, article: Wording['article'] = 'a'): Wording => ({
  one,
  many,
  article,
})

/**
 * What a council may call by its own name. The names are those of five councils' annual reports and of the
 * sector's manuals. What the law calls something is not on offer: statutes and quotations keep their words.
 */
export const termDefinitions = {
  child: {
    meaning: 'A child whom the council looks after',
    written: [
      named('child looked after', 'children looked after'),
      named('looked-after child', 'looked-after children'),
      named('looked after child', 'looked after children'),
      named('child in care', 'children in care'),
    ],
    choices: {
      standard: named('child looked after', 'children looked after'),
      'looked-after-child': named('looked-after child', 'looked-after children'),
      'child-in-care': named('child in care', 'children in care'),
      'child-in-our-care': named('child in our care', 'children in our care'),
      'cared-for-child': named('cared-for child', 'cared-for children'),
      cla: named('CLA', 'CLA'),
      lac: named('LAC', 'LAC'),
      cic: named('CiC', 'CiC'),
    },
  },
  iro: {
    meaning: 'The officer who chairs the reviews and watches over the plan',
    written: [named('IRO', 'IROs', 'an')],
    choices: {
      standard: named('IRO', 'IROs', 'an'),
      'iro-cpa': named('IRO-CPA', 'IRO-CPAs', 'an'),
      'reviewing-officer': named('reviewing officer'),
      'independent-chair': named('independent chair', 'independent chairs', 'an'),
    },
  },
  dispute: {
    meaning: 'A challenge that the officer takes up formally, stage by stage',
    written: [named('dispute resolution'), named('dispute')],
    choices: {
      standard: named('dispute'),
      'issues-resolution': named('issues resolution', 'issues resolutions', 'an'),
      'dispute-resolution': named('dispute resolution'),
      escalation: named('escalation', 'escalations', 'an'),
      alert: named('alert', 'alerts', 'an'),
    },
  },
  midway: {
    meaning: 'The check between two reviews',
    written: [
      named('midway check'),
      named('midway review'),
      named('half-way check'),
      named('half-way review'),
    ],
    choices: {
      standard: named('midway check'),
      'midway-review': named('midway review'),
      'midpoint-review': named('midpoint review'),
      'interim-check': named('interim check', 'interim checks', 'an'),
    },
  },
  report: {
    meaning: 'The report that the social worker writes for a review',
    written: [
      named('social work report'),
      named('social worker’s report', 'social workers’ reports'),
      named("social worker's report", "social workers' reports"),
    ],
    choices: {
      standard: named('social work report'),
      'pre-meeting-report': named('pre-meeting report'),
      'review-report': named('review report'),
    },
  },
} as const satisfies Record<string, TermDefinition>

export type TermName = keyof typeof termDefinitions

export const termNames: readonly TermName[] = Object.keys(termDefinitions).filter(isTermName)

export function isTermName(text: string): text is TermName {
  return Object.hasOwn(termDefinitions, text)
}

/** What a council calls things: only what differs from the product's own names. */
export type ChosenTerms = Readonly<Partial<Record<TermName, Wording>>>

/** The definition of a term, with its choices by their names. */
export function termOf(name: TermName): TermDefinition {
  return termDefinitions[name]
}

/** Which choice a wording is, or `own` where the council worded it itself. */
export function choiceOf(name: TermName, wording: Wording | undefined): string {
  if (wording === undefined) return 'standard'
  const found = Object.entries(termOf(name).choices).find(([, choice]) => same(choice, wording))
  return found?.[0] ?? 'own'
}

/** The stored value of the policy as terms; what it does not hold whole says nothing. */
export function termsIn(value: Readonly<Record<string, unknown>>): ChosenTerms {
  const held = termNames.flatMap((name): [TermName, Wording][] => {
    const wording = wordingIn(value[name])
    return wording === undefined || choiceOf(name, wording) === 'standard' ? [] : [[name, wording]]
  })
  return Object.fromEntries(held)
}

function wordingIn(value: unknown): Wording | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  if (!('one' in value && 'many' in value && 'article' in value)) return undefined
  const { one, many, article } = value
  if (typeof one !== 'string' || typeof many !== 'string' || one === '' || many === '') return undefined
  return article === 'a' || article === 'an' ? { one, many, article } : undefined
}

function same(one: Wording, other: Wording): boolean {
  return one.one === other.one && one.many === other.many && one.article === other.article
}

/** Why a name of a council's own cannot be used; undefined when it can. At most 40 characters, no markup. */
export function wordingFault(words: string): string | undefined {
  const trimmed = words.trim()
  if (trimmed === '') return 'Enter the words, for one and for more than one'
  if (trimmed.length > 40) return 'Enter at most 40 characters'
  if (!/^[\p{L}\p{N}][\p{L}\p{N} ’'/&-]*$/u.test(trimmed)) {
    return 'Use letters, figures, spaces, hyphens, slashes and apostrophes only'
  }
  return undefined
}
