import { actions } from '#domain/access/actions.ts'
import { type Lifecycle, movesOf, statesOf } from './lifecycle.ts'

/** A lifecycle as a page with its diagram (Mermaid) and the same in tables: for reading, not for editing. */
export function diagramOf<State extends string, Move extends string>(table: Lifecycle<State, Move>): string {
  const states = statesOf(table)
  const moves = movesOf(table)
  return [
    `# ${capital(table.of)}, from beginning to end`,
    '',
    'Generated from `src/domain`: do not edit. To write it anew: `npx vitest run src/domain/lifecycle -u`.',
    '',
    '```mermaid',
    'stateDiagram-v2',
    ...states.map((state) => `  ${state}: ${table.states[state].name}`),
    `  [*] --> ${table.starts}`,
    ...moves.flatMap((move) => {
      const { from, to, name } = table.moves[move]
      return from.map((state) => `  ${state} --> ${to}: ${name}`)
    }),
    ...table.ends.map((state) => `  ${state} --> [*]`),
    '```',
    '',
    ...inTable([
      ['state', 'means'],
      ...states.map((state) => [table.states[state].name, table.states[state].means]),
    ]),
    '',
    ...inTable([
      ['move', 'from', 'to', 'who may', 'what must be there'],
      ...moves.map((move) => {
        const { name, from, to, may, needs } = table.moves[move]
        const who = may === 'law' ? 'nobody: a rule and a date' : `those who may: ${actions[may]}`
        const begins = from.map((state) => table.states[state].name).join(', ')
        return [name, begins, table.states[to].name, who, needs ?? 'nothing more']
      }),
    ]),
    '',
  ].join('\n')
}

/** The list of the pages of all lifecycles, each with its states. */
export function indexOfDiagrams(tables: readonly Lifecycle<string, string>[]): string {
  return [
    '# Lifecycles',
    '',
    'Generated from `src/domain`: do not edit. To write it anew: `npx vitest run src/domain/lifecycle -u`.',
    '',
    'What goes through states, who may move it, and what each move asks for. Each is one table in the code.',
    '',
    ...tables.map((table) => {
      const names = Object.values(table.states).map(({ name }) => name)
      return `- [${capital(table.of)}](${table.slug}.md): ${names.join(', ')}`
    }),
    '',
  ].join('\n')
}

const capital = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`

/** Rows as a table of Markdown, its columns as wide as their widest cell, as the formatter wants it. */
function inTable(rows: readonly (readonly string[])[]): readonly string[] {
  const [head = []] = rows
  const widths = head.map((_, column) => Math.max(3, ...rows.map((row) => (row[column] ?? '').length)))
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  return rows.flatMap((row, index) =>
    index === 0 ? [line(row), line(widths.map((width) => '-'.repeat(width)))] : [line(row)],
  )
}
