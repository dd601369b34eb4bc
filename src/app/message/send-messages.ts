import { gather } from '#domain/message/digest.ts'
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
 * it goes, and where a sender stopped in the middle, the transport is asked whether it went. Where the transport
 * cannot tell, the message is set aside for somebody to decide: it is never sent a second time by itself.
 * @param lostAfterSeconds after which a message that another sender holds counts as left.
 */
export async function sendMessages(
  needs: SendingNeeds,
  { lostAfterSeconds = 300 }: { readonly lostAfterSeconds?: number } = {},
): Promise<SendingRound> {
  const round = { sent: 0, waiting: 0, failed: 0, uncertain: 0 }
  const counted = { sent: 'sent', queued: 'waiting', failed: 'failed', uncertain: 'uncertain' } as const
  for (const authorityId of await needs.outbox.authorities()) {
    for (;;) {
      const claimed = await needs.outbox.claim(authorityId, lostAfterSeconds)
      if (claimed === undefined) break
      const delivery = await deliver(needs, authorityId, claimed)
      const settled = settle(delivery, claimed.attempts)
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

/**
 * Makes one message a person of what waits for the day.
 * @param day the day, as text: a second gathering on one day gathers only what came since.
 * @returns how many messages were made.
 */
export async function gatherDigests(outbox: OutboxStore, moment: string): Promise<number> {
  let made = 0
  for (const authorityId of await outbox.authorities()) {
    made += await outbox.gather(authorityId, (waiting) =>
      gather(waiting).map(({ toName, toAddress, of, fields }) => ({
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
        },
      })),
    )
  }
  return made
}
