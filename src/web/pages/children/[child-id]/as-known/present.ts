import type { ReadChild, ReadClock } from '#app/care/care-reads.ts'
import type { ChildAsKnown, KnownAt } from '#app/children/child-as-known.ts'
import type { ChildFile } from '#app/children/child-file.ts'
import type { HistoryEntry } from '#app/children/record-history.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { CodeLabels } from '#domain/journey/code-labels.ts'
import { count, dateAndTime, longDate, sentence } from '../../../../kit/format.ts'
import { childLink, linkTo } from '../../../links.ts'
import { knownInWords, knownQuery } from '../known-asked.ts'
import { presentChild } from '../present.ts'
import { factsOfFile } from '../present-file.ts'
import { tablesOf } from '../present-tables.ts'
import { compared, type Difference } from './differences.ts'

export interface AsKnownView {
  readonly name: string
  readonly childId: string
  /** When it was known, and of which day. */
  readonly lead: string
  readonly typed: string
  readonly problem: string | undefined
  readonly summary: string
  readonly nothing: string | undefined
  readonly wholePage: string | undefined
  readonly parts: readonly PartView[]
  readonly same: readonly string[]
  readonly moments: readonly { readonly words: string; readonly href: string }[]
  readonly history: string
}

/** One kind of thing that differs: a line a row. */
export interface PartView {
  readonly id: string
  readonly heading: string
  readonly lines: readonly { readonly what: string; readonly past: string; readonly now: string }[]
}

export interface AsKnownLoaded {
  readonly childId: string
  readonly known: KnownAt
  /** The day of life that both sides are of. */
  readonly on: CalendarDate
  readonly past: ChildAsKnown
  readonly now: { readonly child: ReadChild; readonly file: ChildFile }
  readonly history: readonly HistoryEntry[]
  /** What the council calls the codes, of both sides. */
  readonly own: CodeLabels
  readonly typed: string
  readonly problem: string | undefined
}

export function presentAsKnown(loaded: AsKnownLoaded): AsKnownView {
  const { childId, known, on, past, now, history } = loaded
  const page = childLink(childId)
  const sections = past.kind === 'nothing' ? [] : sectionsOf(past, loaded)
  const different = sections.filter(({ compared: { differences } }) => differences.length > 0)
  const differences = different.reduce((sum, one) => sum + one.compared.differences.length, 0)
  return {
    name: now.child.called ?? `Child ${childId}`,
    childId,
    lead: `What was known ${knownInWords(known)}, beside what the files now say: both of ${longDate(on)}.`,
    typed: loaded.typed,
    problem: loaded.problem,
    summary: summaryOf(differences),
    nothing: past.kind === 'nothing' ? nothingWords(known, history) : undefined,
    wholePage: past.kind === 'nothing' ? undefined : linkTo(page, { ...knownQuery(known), on }),
    parts: different.map(({ id, heading, headings, compared: { differences: rows } }) => ({
      id,
      heading,
      lines: rows.map((row) => lineOf(row, headings)),
    })),
    same: sections
      .filter(({ compared: { same } }) => same > 0)
      .map(({ heading, compared: { same } }) => `${heading}: ${wholeSame(same)}`),
    moments: history.map(({ at, what }) => ({
      words: `${dateAndTime(at)}: ${sentence(what[0] ?? '')}${what.length > 1 ? `, and ${count(what.length - 1, 'other change')}` : ''}`,
      href: linkTo(`${page}/as-known`, { before: at }),
    })),
    history: `${page}/history`,
  }
}

const wholeSame = (same: number) => `${count(same, 'row')} the same then and now`

function summaryOf(differences: number): string {
  if (differences === 0) return 'Nothing differs: what was known then is what the files now say of that day.'
  return `${count(differences, 'difference')} between what was known then and what the files now say.`
}

function nothingWords(known: KnownAt, history: readonly HistoryEntry[]): string {
  const first = history.at(-1)
  const since = first === undefined ? '' : ` The first that names them came on ${dateAndTime(first.at)}.`
  return `Nothing about this child had been recorded ${knownInWords(known)}.${since}`
}

interface Section {
  readonly id: string
  readonly heading: string
  readonly headings: readonly string[]
  readonly compared: ReturnType<typeof compared>
}

interface Known {
  readonly child: ReadChild
  readonly file: ChildFile
}

function sectionsOf(
  past: Known,
  { now, on, own }: Pick<AsKnownLoaded, 'now' | 'on' | 'own'>,
): readonly Section[] {
  const tablesNow = tablesOf(now.file, own)
  const facts = ({ child, file }: Known) => {
    const view = presentChild(child)
    return [{ name: 'Called', value: view.title }, ...view.facts, ...factsOfFile(file, on, own)].map(
      ({ name, value }) => [name, value],
    )
  }
  const clocks = ({ child }: Known) => child.clocks.map(clockRow)
  return [
    {
      id: 'facts',
      heading: 'Who they are and who holds them',
      headings: ['', ''],
      compared: compared(facts(past), facts(now)),
    },
    {
      id: 'clocks',
      heading: 'Clocks',
      headings: ['', 'Runs from', 'Due', 'Stands'],
      compared: compared(clocks(past), clocks(now), [byNameAndFirstDay, byName]),
    },
    ...tablesOf(past.file, own).map(({ id, heading, headings, rows }, at) => ({
      id,
      heading,
      headings,
      compared: compared(
        rows.map(({ cells }) => cells),
        (tablesNow[at]?.rows ?? []).map(({ cells }) => cells),
      ),
    })),
  ]
}

/** A clock is the same when it ran from the same day; where that day was put right, by its name. */
const byNameAndFirstDay = ([name = '', from = '']: readonly string[]) => `${name} ${from}`
const byName = ([name = '']: readonly string[]) => name

function clockRow(clock: ReadClock): readonly string[] {
  const from = clock.because[0]?.date
  return [
    clock.title,
    from === undefined ? '' : longDate(from),
    clock.due === undefined ? 'no date' : longDate(clock.due),
    standsInWords(clock),
  ]
}

function standsInWords({ state, doneOn, why }: ReadClock): string {
  const done = doneOn === undefined ? '' : ` on ${longDate(doneOn)}`
  switch (state) {
    case 'running':
      return 'running'
    case 'met':
      return `done${done}, in time`
    case 'missed':
      return doneOn === undefined ? 'overdue' : `done${done}, late`
    case 'cannot-tell':
    case 'not-applicable':
      return why ?? 'cannot be told'
  }
}

/** Of a row that changed only what differs; of one that came or went all that it says. */
function lineOf({ kind, past, now }: Difference, headings: readonly string[]): PartView['lines'][number] {
  const [name = '', day = ''] = kind === 'added' ? now : past
  const first = headings[1] === 'Runs from' && day !== '' ? `${name} from ${day}` : name
  if (kind === 'added')
    return { what: `${first}: added since`, past: 'Not there', now: cellsOf(now, headings) }
  if (kind === 'gone') {
    return { what: `${first}: no longer there`, past: cellsOf(past, headings), now: 'Not there' }
  }
  const differing = headings.map((_, at) => at > 0 && past[at] !== now[at])
  return {
    what: first,
    past: cellsOf(past, headings, differing),
    now: cellsOf(now, headings, differing),
  }
}

function cellsOf(cells: readonly string[], headings: readonly string[], only?: readonly boolean[]): string {
  return cells
    .flatMap((cell, at) => {
      if (at === 0 || cell === '' || only?.[at] === false) return []
      const heading = headings[at] ?? ''
      return [heading === '' ? cell : `${heading}: ${cell}`]
    })
    .join('; ')
}
