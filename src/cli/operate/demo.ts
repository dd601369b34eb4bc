import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Command } from 'commander'
import { demoParts } from '#app/demo/demo-folder.ts'
import { type FilledDemo, fillDemo, type FillDemoNeeds } from '#app/demo/fill-demo.ts'
import { type DemoOptions, makeDemo } from '#app/demo/make-demo.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { dayOption } from '../kit/day-option.ts'
import { calledWrongly, couldNot } from '../kit/exit.ts'
import { progressLine } from '../kit/progress.ts'

/** What the command needs of the product: made by wiring.ts, closed when the command ends. */
export interface DemoForCommands extends FillDemoNeeds, AsyncDisposable {
  /** Adds what is recorded here to the files of the demonstration, as on a day; nothing where it is there already. */
  fillLive(on: CalendarDate): Promise<boolean>
}

interface DemoFlags {
  readonly children: string
  readonly seed: string
  readonly years: string
  readonly on?: string
  readonly out?: string
  readonly json?: boolean
  readonly live?: boolean
}

/** `waymark demo`: a made-up council with a history, the same for the same seed and day. */
export function demoCommand(
  program: Command,
  open: () => Promise<DemoForCommands>,
  today: () => CalendarDate,
): void {
  program
    .command('demo')
    .description('Fill an authority with made-up people and a believable history')
    .option('--children <number>', 'how many children are in care on its last day', '300')
    .option('--seed <number>', 'the same seed makes the same people', '1')
    .option('--years <number>', 'collection years, counted back from the one of its last day', '3')
    .option('--on <date>', 'its last day: nothing after it has happened (today, when left out)')
    .option('--out <folder>', 'write its files into this folder, a folder for each year, and load nothing')
    .option('--live', 'add reviews that are booked, moved and held here, as in the middle of a week')
    .option('--json', 'print only JSON')
    .action(async (flags: DemoFlags) => {
      const options: DemoOptions = {
        children: wholeNumber('--children', flags.children, 1, 200_000),
        seed: wholeNumber('--seed', flags.seed, 0, 2_147_483_647),
        years: wholeNumber('--years', flags.years, 1, 8),
        lastDay: withinHolidays(dayOption(flags.on) ?? today()),
      }
      if (flags.out !== undefined) return writeFolders(options, flags.out, flags.json === true)
      const progress = progressLine(flags.json === true)
      await using waymark = await open()
      const filled = await fillDemo(waymark, options, progress)
      if (flags.live === true) await waymark.fillLive(options.lastDay)
      progress.end()
      process.stdout.write(flags.json === true ? asJson(filled) : asText(filled, options))
    })
}

function wholeNumber(flag: string, typed: string, least: number, most: number): number {
  const number = Number(typed)
  if (Number.isInteger(number) && number >= least && number <= most && typed.trim() !== '') return number
  throw calledWrongly(`${flag} takes a whole number from ${least} to ${most}, not ${typed}.`)
}

/** Its clocks need the bank holidays before and after its last day. */
function withinHolidays(on: CalendarDate): CalendarDate {
  if (on >= '2019-04-01' && on <= '2029-12-31') return on
  throw calledWrongly(`--on takes a day from 2019-04-01 to 2029-12-31, not ${on}.`)
}

async function writeFolders(options: DemoOptions, out: string, json: boolean): Promise<void> {
  const demo = makeDemo(options)
  const written: { year: string; folder: string; files: number }[] = []
  for (const year of demo.years) {
    const folder = join(out, year.label)
    let files = 0
    for (const part of demoParts(demo, year)) {
      try {
        await mkdir(folder, { recursive: true })
        for (const file of part) await writeFile(join(folder, file.name), file.content)
      } catch {
        throw couldNot(`${folder} cannot be written. Give a folder that can, with --out.`)
      }
      files += part.length
    }
    written.push({ year: year.label, folder, files })
  }
  const { slug, name } = demo.authority
  const load = written.map(
    ({ folder, year }, index) =>
      `  waymark import ${folder} --authority ${slug} --year ${year}${index === 0 ? ` --create ${name}` : ''}`,
  )
  const lines = ['The files of a made-up council are written. Load them, the earliest year first:', ...load]
  process.stdout.write(
    json ? `${JSON.stringify({ authority: slug, years: written }, null, 1)}\n` : `${lines.join('\n')}\n`,
  )
}

function asJson({ authority, years, users, password }: FilledDemo): string {
  return `${JSON.stringify({ authority: authority.slug, years, users, password }, null, 1)}\n`
}

function asText(filled: FilledDemo, options: DemoOptions): string {
  const width = Math.max(...filled.users.map(({ email }) => email.length))
  return [
    `${filled.authority.name} (${filled.authority.slug}) is filled: made-up people, standing at ${options.lastDay}.`,
    ...filled.years.map(({ year, rows }) => `  ${year}  ${rows.toLocaleString('en-GB')} rows`),
    '',
    `Sign in with the password ${filled.password} as`,
    ...filled.users.map(({ email, role, name }) => `  ${email.padEnd(width)}  ${role}, ${name}`),
    '',
    'Look for',
    ...filled.stories.map(({ childIds, name }) => `  ${childIds.join(', ')}: ${name}`),
    '',
  ].join('\n')
}
