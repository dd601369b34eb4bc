/** A heading under which a review is talked about and written up. */
export interface Heading {
  /** Tells the heading from others, and stays when its words change: `strengths`. */
  readonly key: string
  readonly title: string
  readonly hint?: string
}

/** The headings that count where an authority has set none of its own. */
export const standardHeadings: readonly Heading[] = [
  { key: 'strengths', title: 'What is going well', hint: 'Strengths, and what should not change.' },
  { key: 'worries', title: 'What we are worried about', hint: 'Risks and needs, plainly.' },
  {
    key: 'goals',
    title: 'What needs to change',
    hint: 'The goals: what would be different, and how we would know.',
  },
]

const mostHeadings = 8
const longest = 120

/** Headings from lines as they were typed, a heading a line; or what is wrong with them. */
export function headingsFrom(
  text: string,
): { readonly headings: readonly Heading[] } | { readonly fault: string } {
  const titles = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  if (titles.length === 0) return { headings: [] }
  if (titles.length > mostHeadings) return { fault: `Enter at most ${mostHeadings} headings` }
  if (titles.some((title) => title.length > longest))
    return { fault: `Enter headings of at most ${longest} characters each` }
  const keyed = titles.map((title) => ({ key: keyOf(title), title }))
  if (keyed.some(({ key }) => key === '')) return { fault: 'Enter headings with at least one letter each' }
  if (new Set(keyed.map(({ key }) => key)).size < keyed.length)
    return { fault: 'Enter each heading once only' }
  return { headings: keyed }
}

/** What a version of the local policy says; the standard ones where it says nothing. */
export function headingsIn(value: Readonly<Record<string, unknown>>): readonly Heading[] {
  const { headings } = value
  if (!Array.isArray(headings)) return standardHeadings
  const found = headings.flatMap((one: unknown): Heading[] =>
    typeof one === 'string' && keyOf(one) !== '' ? [{ key: keyOf(one), title: one }] : [],
  )
  return found.length === 0 ? standardHeadings : found
}

/** The headings in force on a day. `versions`: the newest first. */
export function headingsOn<Day extends string>(
  versions: readonly { readonly from: Day; readonly value: Readonly<Record<string, unknown>> }[],
  day: Day,
): readonly Heading[] {
  return headingsIn(versions.find(({ from }) => from <= day)?.value ?? {})
}

function keyOf(title: string): string {
  const known = standardHeadings.find((one) => one.title === title)
  return (
    known?.key ??
    title
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-+|-+$/g, '')
      .slice(0, 60)
  )
}
