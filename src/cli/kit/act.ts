import type { Command } from 'commander'
import type { ByPerson } from '#app/message/message-desk.ts'
import type { Recorder } from '#app/recording/recording.ts'
import { type CommandName, scopeOfCommand } from '#domain/access/command-access.ts'
import type { Scope } from '#domain/access/scope.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { calledWrongly, couldNot } from './exit.ts'
import type { JsonOption } from '../operate/operate.ts'
import { readStart } from './typed-date.ts'
import type { WaymarkForCommands } from '../waymark.ts'

/** What commands that record need beside the rest: in whose name, and that what they read is audited. */
export interface Recording extends Pick<WaymarkForCommands, 'authority' | 'audit'>, AsyncDisposable {
  /** Whoever runs the command, by the name of their account on this machine. */
  recorder(authorityId: string): Recorder
}

/** The options of every command below: which council, and how it prints. */
export interface ActFlags extends JsonOption {
  readonly authority: string
}

/** A command of a group that names its council, and prints JSON when it is asked for. */
export function actCommand(group: Command, name: string, says: string): Command {
  return group
    .command(name)
    .description(says)
    .requiredOption('--authority <slug>', 'the authority')
    .option('--json', 'print only JSON')
}

/** Opens the database, works in the council that was named, and closes it again. */
export async function inCouncil<N extends Recording, T>(
  open: () => Promise<N>,
  { authority }: ActFlags,
  work: (waymark: N, by: Recorder) => Promise<T>,
): Promise<T> {
  await using waymark = await open()
  const { authorityId } = await waymark.authority(authority)
  return work(waymark, waymark.recorder(authorityId))
}

/** Whoever runs a command, as the outbox notes it. */
export const byConsole = ({ authorityId, actor, requestId }: Recorder): ByPerson => ({
  authorityId,
  actor,
  requestId,
  role: 'command line',
})

/** The scope in which a command reads; what it reads is written to the audit trail before anything is printed. */
export async function reading(
  waymark: Recording,
  { authorityId }: Recorder,
  command: CommandName,
  about: { readonly subject: string; readonly childId?: string | undefined },
): Promise<Scope> {
  await waymark.audit(authorityId, command, about)
  return scopeOfCommand(command)
}

/** What a use-case answers, as far as a command tells of it. */
type Answered =
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly reason: string; readonly field?: string | undefined }
  | { readonly kind: 'refused'; readonly reasons: readonly string[]; readonly field?: string | undefined }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'not-found' }

/** Something that is missing or wrong, at its field. */
interface Problem {
  readonly field: string
  readonly words: string
}

/** How a refusal is told at the console: what is not there, and which option holds what a form calls a field. */
export interface Telling {
  /** What is said when what was named is not there, and how to find it. */
  readonly missing: string
  readonly options?: Readonly<Record<string, string>>
}

/** What was done. @throws CommandFailed (exit 1) that says why it was not, and which option puts it right. */
export function done<A extends Answered>(answer: A, telling: Telling): Extract<A, { readonly kind: 'done' }> {
  if (isDone(answer)) return answer
  throw couldNot(whyNot(answer, telling))
}

function isDone<A extends Answered>(answer: A): answer is Extract<A, { readonly kind: 'done' }> {
  return answer.kind === 'done'
}

function whyNot(answer: Answered, { missing, options = {} }: Telling): string {
  const withOption = (why: string, field: string | undefined) => {
    const option = field === undefined ? undefined : options[field]
    return `${why.replace(/\.$/, '')}${option === undefined ? '' : ` (${option})`}`
  }
  switch (answer.kind) {
    case 'not-found':
      return missing
    case 'conflict':
      return 'Somebody else changed it meanwhile. Look at it again. Nothing was changed.'
    case 'refused': {
      const why = 'reason' in answer ? answer.reason : answer.reasons.join(' ')
      return `${withOption(why, answer.field)}. Nothing was changed.`
    }
    case 'problems':
      return `${answer.problems.map(({ words, field }) => withOption(words, field)).join('. ')}. Nothing was changed.`
    case 'done':
      return ''
  }
}

/** The day of an option, else the day given. @throws CommandFailed (exit 2) when it is no date. */
export function dayIn(option: string, typed: string | undefined, otherwise: CalendarDate): CalendarDate {
  return typed === undefined ? otherwise : dayThere(option, typed)
}

/** The day of an option. @throws CommandFailed (exit 2) when it is no date. */
export function dayThere(option: string, typed: string): CalendarDate {
  const day = readStart(typed)
  if (day === undefined) throw calledWrongly(`${option} takes a date such as 2026-11-24, not ${typed}.`)
  return day
}

/** One of a list, by its code. @throws CommandFailed (exit 2) that names the list. */
export function oneOf<T extends string>(
  option: string,
  list: readonly T[],
  typed: string | undefined,
): T | undefined {
  if (typed === undefined) return undefined
  const found = list.find((one) => one === typed)
  if (found === undefined) throw calledWrongly(`${option} takes one of ${list.join(', ')}, not ${typed}.`)
  return found
}

/** The codes of a table of words, as an option names them. */
export function codesOf<T extends string>(table: Readonly<Record<T, unknown>>): readonly T[] {
  return Object.keys(table).filter((code): code is T => Object.hasOwn(table, code))
}

/** Adds what an option holds to what it held before: for options that are given several times. */
export function gather(one: string, before: readonly string[] = []): readonly string[] {
  return [...before, one]
}

/** `name=text` of an option. @throws CommandFailed (exit 2) when the name is missing. */
export function pairIn(option: string, pair: string): readonly [string, string] {
  const at = pair.indexOf('=')
  if (at < 1)
    throw calledWrongly(`${option} takes a name and a text, such as words="Reads more", not ${pair}.`)
  return [pair.slice(0, at), pair.slice(at + 1)]
}

/** How commands about a review tell of one that is not there. */
export const noReview = 'There is no such review here. See: waymark review list <child-id>'
