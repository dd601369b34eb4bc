import type { JobRunStore } from '#app/operate/job-runs.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { changesForDesk, gather } from '#domain/message/digest.ts'
import { type Delivery, settle } from '#domain/message/delivery.ts'
import type { Claimed, OutboxStore, Transport } from './outbox.ts'

/** What sending needs. */
export interface SendingNeeds {
  readonly outbox: OutboxStore
  readonly transport: Transport
  /** The address of this site, to which links lead. */
  readonly site: string
}

/** What one round of sending did. */
export interface SendingRound {
  readonly sent: number
  readonly waiting: number
  readonly failed: number
  readonly uncertain: number
}

/**
 * Sends what waits, one message after another, until nothing waits. Each is sent exactly once: it is held before
 * it goes, and where a sender stopped in the middle, or the connection broke, the transport is asked after a while whether
 * it went. Where the transport cannot tell, the message is set aside for somebody to decide: it is never sent a second time by itself.
 * @param lostAfterSeconds after which a message that another sender holds counts as left.
 */
export async function sendMessages(
  needs: SendingNeeds,
  { lostAfterSeconds = 300 }: { readonly lostAfterSeconds?: number } = {},
): Promise<SendingRound> {
  const round = { sent: 0, waiting: 0, failed: 0, uncertain: 0 }
  const counted = {
    sent: 'sent',
    queued: 'waiting',
    sending: 'waiting',
    failed: 'failed',
    uncertain: 'uncertain',
  } as const
  for (const authorityId of await needs.outbox.authorities()) {
    for (;;) {
      const claimed = await needs.outbox.claim(authorityId, lostAfterSeconds)
      if (claimed === undefined) break
      const delivery = await deliver(needs, authorityId, claimed)
      const settled = settle(delivery, claimed.attempts, needs.transport.remembers)
      await needs.outbox.settle(authorityId, claimed.messageId, settled)
      round[counted[settled.state]] += 1
    }
  }
  return round
}

async function deliver(
  { outbox, transport, site }: SendingNeeds,
  authorityId: string,
  claimed: Claimed,
): Promise<Delivery> {
  if (claimed.begunBefore) {
    const found = await transport.found(claimed.messageId, claimed.channel)
    // Not taken: it goes now. Anything else is its answer.
    if (found.kind !== 'refused') return found
  }
  return transport.send(await outbox.prepare(authorityId, claimed.messageId, site))
}

/** The day's messages among the jobs. */
const dayJob = { job: 'messages of the day', step: 'gather' } as const

/**
 * Gathers the messages of the day of every council whose hour has come: once a day, whoever asks, how often and from how
 * many processes. What changes after that is told the next day.
 * @param hour the hour that a clock in England shows.
 */
export async function gatherWhenDue(
  { outbox, runs }: { readonly outbox: OutboxStore; readonly runs: JobRunStore },
  { day, hour }: { readonly day: CalendarDate; readonly hour: number },
): Promise<void> {
  for (const authorityId of await outbox.authorities()) {
    if (hour < (await outbox.dayHour(authorityId, day))) continue
    const of = { ...dayJob, night: day }
    if (!(await runs.begin(authorityId, of, false))) continue
    try {
      const did = await gatherFor(outbox, authorityId, day)
      await runs.finish(authorityId, { ...of, state: 'done', did, says: `${did} messages were made.` })
    } catch (error) {
      await runs.finish(authorityId, { ...of, state: 'failed', did: null, says: 'It broke off.' })
      throw error
    }
  }
}

/**
 * Makes one message a person of what waits for the day, and lets go what waited for its hour, in every council.
 * @param moment as text: of each moment there is one message a person.
 * @returns how many messages were made.
 */
export async function gatherDigests(outbox: OutboxStore, moment: string): Promise<number> {
  let made = 0
  for (const authorityId of await outbox.authorities()) made += await gatherFor(outbox, authorityId, moment)
  return made
}

function gatherFor(outbox: OutboxStore, authorityId: string, moment: string): Promise<number> {
  return outbox.gather(authorityId, ({ waiting, changes, desk }) =>
    gather([...waiting, ...changesForDesk(changes, desk)]).map(
      ({ toName, toAddress, of, calendar, fields }) => ({
        of,
        message: {
          template: 'day-digest',
          audience: 'staff',
          channel: 'email',
          toName,
          toAddress,
          childId: undefined,
          fields,
          linkTo: undefined,
          onceFor: `day-digest ${toAddress.toLowerCase()} ${moment}`,
          ...(calendar.length > 0 && { calendar }),
        },
      }),
    ),
  )
}
