import { writtenDate } from '#domain/calendar/calendar-date.ts'
import { anchors } from './anchors.ts'
import type { ClockRule } from './clock.ts'
import { limitInWords } from './in-words.ts'
import { type Registered, register } from './register.ts'
import { kindInWords, standing } from './standing.ts'

/** The case files that hold a rule, by its number, and how many rows of each do. */
export type CasesOfRule = ReadonlyMap<string, readonly { readonly path: string; readonly rows: number }[]>

const opening = `# The register of rules

Every time limit that Waymark works out, in the order of its number: what it says, where it comes from, how far that
source has been read, the file that holds it, and the cases that it is held to.

Written by \`waymark docs\` from the rules themselves. Change a rule, never this page.

- **Statute, text read**: the text of the provision was read.
- **(secondary source)**: a council's manual or a department's page states it; the text was not read.
- **text not read: check before relying**: nobody here has read a text that states the figure.
- **Local practice**: one council does so. It binds nobody else and never replaces a limit in law.

A day from which a rule is in force is given [where it is known](readings/in-force-dates.md). How open wordings are read
is in [readings](readings).
`

/** docs/law/register.md, from the rules and the cases that are filed for them. */
export function registerAsMarkdown(cases: CasesOfRule): string {
  const contents = table([['rule', 'name', 'title', 'limit', 'standing'], ...register.map(lineOf)])
  const sections = register.map((entry) => sectionOf(entry, cases.get(entry.rule.id) ?? []))
  return `${opening}\n${tally()}\n\n${contents}\n\n${sections.join('\n')}`
}

function tally(): string {
  const counts = new Map<string, number>()
  for (const { rule } of register) counts.set(standing(rule), (counts.get(standing(rule)) ?? 0) + 1)
  const parts = [...counts].toSorted(([, a], [, b]) => b - a).map(([name, count]) => `${name}: ${count}`)
  return `${register.length} rules. ${parts.join('; ')}.`
}

function lineOf({ rule }: Registered): readonly string[] {
  const link = `[${rule.id}](#${rule.id.toLowerCase()})`
  return [link, `\`${rule.slug}\``, rule.title, limitInWords(rule.limit), standing(rule)]
}

/** A Markdown table with its columns in line, as the formatter of this repository writes one. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  )
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, column) => (cells[column] ?? '').padEnd(width)).join(' | ')} |`
  const rule = line(widths.map((width) => '-'.repeat(width)))
  return rows.flatMap((row, index) => (index === 0 ? [line(row), rule] : [line(row)])).join('\n')
}

function sectionOf({ rule, file }: Registered, cases: readonly { path: string; rows: number }[]): string {
  const cited = rule.cites.map(({ instrument, provision }) => `${instrument}, ${provision}`)
  const lines = [
    `- Counted from: ${anchors[rule.anchor]}. Limit: ${limitInWords(rule.limit)}.`,
    `- Citation: ${cited.join('; ')}`,
    `- Source of the figure: ${rule.source}`,
    `- Kind: ${kindInWords(rule)}. Confidence: ${rule.confidence}. Shown as: ${standing(rule)}.`,
    `- In force: ${inForceInWords(rule)}`,
    ...(rule.note === undefined ? [] : [`- Note: ${rule.note}`]),
    ...(rule.warning === undefined ? [] : [`- Warning: ${rule.warning}`]),
    ...(rule.beside === undefined
      ? []
      : [
          `- A local target beside [${rule.beside.id}](#${rule.beside.id.toLowerCase()}), never in its place.`,
        ]),
    ...(rule.readings === undefined ? [] : [`- Readings: ${rule.readings.map(readingLink).join(', ')}`]),
    `- File: [${file}](../../${file})`,
    `- Cases: ${cases.map(({ path, rows }) => `[${path.replace('test/cases/', '')}](../../${path}) (${rows})`).join(', ')}`,
  ]
  return `<a id="${rule.id.toLowerCase()}"></a>\n\n## ${rule.id} ${rule.title}\n\n${rule.statement}\n\n${lines.join('\n')}\n`
}

function readingLink(name: string): string {
  return `[${name.replaceAll('-', ' ')}](readings/${name}.md)`
}

function inForceInWords(rule: ClockRule): string {
  const { from, until } = rule.inForce
  const began =
    from === undefined ? 'since a day that has not been established' : `since ${writtenDate(from)}`
  return until === undefined ? began : `${began}, until the day before ${writtenDate(until)}`
}
