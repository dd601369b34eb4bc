import { availableParallelism, loadavg, totalmem } from 'node:os'
import type { Command } from 'commander'
import type { Bench } from '../../../bench/bench.ts'
import type { DatabaseKind, Measured, Weighed } from '../../../bench/measured.ts'
import { jsonOfMeasured, printedMeasured } from './printed.ts'
import { calledWrongly, couldNot } from '../kit/exit.ts'

/** What the command runs: loaded only when it is asked for. */
interface Benchmarks {
  readonly benchmarkNames: readonly string[]
  readonly runBenchmarks: (bench: Bench, names: readonly string[]) => Promise<void>
}

interface BenchFlags {
  readonly only?: readonly string[]
  readonly children: string
  readonly database?: string
  readonly existing?: string
  readonly json?: boolean
}

/** `waymark bench`: how long things take, each beside something plain done in the same run. */
export function benchCommand(
  program: Command,
  load: () => Promise<Benchmarks>,
  serverUrl: () => string | undefined,
): void {
  const collect = (value: string, all: readonly string[] = []) => [...all, value]
  program
    .command('bench')
    .description('Measure the speed of this machine and version, on scratch databases that are removed again')
    .option(
      '--only <name>',
      'only import, clocks, measures, worklist, meeting or pages; may be given again',
      collect,
    )
    .option('--children <numbers>', 'sizes of the made-up council, such as 2000,20000,82000', '300,2000')
    .option('--database <kind>', 'embedded, postgresql (the server of DATABASE_URL) or both')
    .option(
      '--existing <slug>',
      'all but the import on a council of the database of DATABASE_URL, which stays as it is',
    )
    .option('--json', 'print only JSON')
    .action(async (flags: BenchFlags) => {
      const { benchmarkNames, runBenchmarks } = await load()
      const all: (Measured | Weighed)[] = []
      const server = serverUrl()
      const bench: Bench = {
        databases: databasesOf(flags.database, server),
        serverUrl: server,
        existing: existingOn(flags.existing, server),
        children: flags.children.split(',').map(childrenOf),
        progress: (doing) => process.stderr.write(`${doing}\n`),
        report: (measured) => {
          all.push(measured)
          if (flags.json !== true) process.stdout.write(printedMeasured(measured))
        },
      }
      const names = namesOf(flags.only, benchmarkNames)
      if (flags.json !== true) process.stdout.write(`${machine()}\n\n`)
      await runBenchmarks(bench, names)
      if (flags.json === true) process.stdout.write(jsonOfMeasured(machine(), all))
    })
}

function machine(): string {
  const processors = availableParallelism()
  const memory = Math.round(totalmem() / 2 ** 30)
  const [load = 0] = loadavg()
  const day = new Date().toISOString().slice(0, 10)
  const busy =
    load > processors / 2
      ? ` It is busy with other work (load ${load.toFixed(1)}): times are longer than its own.`
      : ''
  return `${day}, ${processors} processors, ${memory} GB, Node ${process.versions.node}.${busy} Compare ratios, not times.`
}

function namesOf(only: readonly string[] | undefined, known: readonly string[]): readonly string[] {
  const unknown = only?.find((name) => !known.includes(name))
  if (unknown === undefined) return only ?? known
  throw calledWrongly(`There is no benchmark ${unknown}. There are: ${known.join(', ')}`)
}

function existingOn(slug: string | undefined, serverUrl: string | undefined): string | undefined {
  if (slug === undefined || serverUrl !== undefined) return slug
  throw couldNot('No database is named. Set DATABASE_URL to the one that holds the council.')
}

function databasesOf(asked: string | undefined, serverUrl: string | undefined): readonly DatabaseKind[] {
  const kind = asked ?? (serverUrl === undefined ? 'embedded' : 'both')
  if (kind === 'embedded') return ['embedded']
  if (kind !== 'postgresql' && kind !== 'both') {
    throw calledWrongly(`--database takes embedded, postgresql or both, not ${kind}.`)
  }
  if (serverUrl === undefined) {
    throw couldNot(
      'No server is named. Set DATABASE_URL to a PostgreSQL server on which databases may be made.',
    )
  }
  return kind === 'both' ? ['embedded', 'postgresql'] : ['postgresql']
}

function childrenOf(typed: string): number {
  const number = Number(typed)
  if (Number.isInteger(number) && number >= 1 && number <= 200_000 && typed.trim() !== '') return number
  throw calledWrongly(`--children takes whole numbers from 1 to 200000 with commas between, not ${typed}.`)
}
