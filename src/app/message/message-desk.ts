import type { Role } from '#domain/access/roles.ts'
import type { Scope } from '#domain/access/scope.ts'
import { type Audience, isAudience } from '#domain/message/audience.ts'
import { type MessageMove, type MessageState, messageLifecycle } from '#domain/message/message-lifecycle.ts'
import { moveFrom } from '#domain/lifecycle/lifecycle.ts'
import { type Template, type Wording, wordingFaults } from '#domain/message/template.ts'
import { allTemplates, templateOf } from '#domain/message/templates/all-templates.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { KeptMessage, LocalWording } from './outbox.ts'

/** Who does it, for the history and the audit trail. */
export interface ByPerson {
  readonly authorityId: string
  readonly actor: string
  readonly role: Role | 'command line'
  readonly requestId: string
}

/** Which messages are asked for. */
export interface MessagesAsked {
  readonly authorityId: string
  readonly scope: Scope
  /** The day on which the scope is asked. */
  readonly on: CalendarDate
  readonly state?: MessageState | undefined
  readonly childId?: string | undefined
  readonly limit: number
  /** Only those queued before this message: the last of the page before. */
  readonly before?: string | undefined
}

/** The outbox as pages see it. What names a child is shown within the scope; what names none, to whoever may see messages. */
export interface MessageDesk {
  list(asked: MessagesAsked): Promise<{
    readonly messages: readonly KeptMessage[]
    /** How many there are in each state, whatever the page shows. */
    readonly counts: Readonly<Partial<Record<MessageState, number>>>
    readonly more: boolean
  }>
  one(asked: Omit<MessagesAsked, 'limit'>, messageId: string): Promise<KeptMessage | undefined>
  /**
   * Holds the message, asks what is to become of it, and does that with its audit entry.
   * Undefined: there is none within the scope.
   */
  move(
    by: ByPerson,
    asked: Omit<MessagesAsked, 'limit'>,
    messageId: string,
    decide: (
      message: Pick<KeptMessage, 'state' | 'waitsForDay' | 'stale'>,
    ) => { readonly to: MessageState } | { readonly refuse: string },
  ): Promise<{ readonly done: true } | { readonly done: false; readonly reason: string } | undefined>
  /** Takes the link of a message back. False: it has none, or none that still opens. */
  revokeLink(by: ByPerson, asked: Omit<MessagesAsked, 'limit'>, messageId: string): Promise<boolean>
  /** The hour in England from which the messages of the day go. */
  dayHour(authorityId: string, on: CalendarDate): Promise<number>
  /** Every wording that the council ever wrote, the newest first. */
  wordings(authorityId: string): Promise<readonly LocalWording[]>
  /** False: another version was written meanwhile. An empty body goes back to the standard words. */
  write(
    by: ByPerson,
    wording: Wording & { readonly template: string; readonly audience: Audience; readonly version: number },
  ): Promise<boolean>
}

/** Takes a message back, sends it again or before its hour, or notes that it arrived after all. */
export async function moveMessage(
  desk: MessageDesk,
  by: ByPerson,
  asked: Omit<MessagesAsked, 'limit'>,
  { messageId, move }: { readonly messageId: string; readonly move: MessageMove },
) {
  return desk.move(by, asked, messageId, ({ state, waitsForDay, stale }) => {
    const moved = moveFrom(messageLifecycle, state, move)
    if (!moved.moved) return { refuse: moved.reason }
    if (move === 'send_again' && stale !== undefined) return { refuse: stale }
    if (move === 'send_now' && !waitsForDay) return { refuse: 'It goes with the next sending as it is' }
    return { to: moved.to }
  })
}

/** The moves of a message that a person makes. */
export const movesByPeople = [
  'take_back',
  'send_again',
  'call_sent',
  'send_now',
] as const satisfies readonly MessageMove[]

/** A message's words for one audience, as the council has them now. */
export interface WordingNow {
  readonly template: Template
  readonly audience: Audience
  readonly words: Wording
  /** The standard words, or the version of the council's own. */
  readonly version: number | 'standard'
  /** The number of the last version written, whether in force or taken back: the next one is one more. */
  readonly last: number
  readonly earlier: readonly LocalWording[]
}

/** Every message's words for each audience that it is written to. */
export async function wordingsNow(desk: MessageDesk, authorityId: string): Promise<readonly WordingNow[]> {
  const own = await desk.wordings(authorityId)
  return allTemplates.flatMap((template) =>
    Object.entries(template.standard).flatMap(([audience, standard]): WordingNow[] => {
      if (!isAudience(audience)) return []
      const earlier = own.filter((one) => one.template === template.id && one.audience === audience)
      const [newest] = earlier
      const local = newest === undefined || newest.body === '' ? undefined : newest
      return [
        {
          template,
          audience,
          words: local ?? standard,
          version: local?.version ?? 'standard',
          last: newest?.version ?? 0,
          earlier,
        },
      ]
    }),
  )
}

export type WriteAnswer =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'problems'; readonly problems: readonly string[] }
  | { readonly kind: 'changed-meanwhile' }
  | { readonly kind: 'written' }

/**
 * Writes a message in the council's own words. Messages that wait already keep the words that they were queued with.
 * @param last the last version that the writer saw: a newer one is never written over unseen.
 */
export async function writeWording(
  desk: MessageDesk,
  by: ByPerson,
  {
    template: id,
    audience,
    last,
    words,
  }: {
    readonly template: string
    readonly audience: string
    readonly last: number
    readonly words: Wording | 'standard'
  },
): Promise<WriteAnswer> {
  const template = templateOf(id)
  if (template === undefined || !isAudience(audience) || template.standard[audience] === undefined) {
    return { kind: 'unknown' }
  }
  const problems = words === 'standard' ? [] : wordingFaults(template, words)
  if (problems.length > 0) return { kind: 'problems', problems }
  const { subject, body } = words === 'standard' ? { subject: '', body: '' } : words
  const written = await desk.write(by, { template: id, audience, version: last + 1, subject, body })
  return written ? { kind: 'written' } : { kind: 'changed-meanwhile' }
}
