/** After which a message that was refused for now is tried again, in minutes; after the last it has failed. */
const triedAgainAfter = [1, 5, 30, 120, 720] as const

/**
 * How long to wait after an attempt that did not succeed.
 * @param attempts how many there have been, this one among them.
 * @returns minutes, or undefined when there is nothing more to be tried without somebody looking at it.
 */
export function minutesUntilNextTry(attempts: number): number | undefined {
  return triedAgainAfter[attempts - 1]
}

/** What a transport says of one message. */
export type Delivery =
  | { readonly kind: 'accepted'; readonly reference: string }
  /** `again`: it may well be taken another time, as when a server is busy. */
  | { readonly kind: 'refused'; readonly why: string; readonly again: boolean }
  /** Whether it was taken cannot be told: the connection broke in the middle. */
  | { readonly kind: 'unknown'; readonly why: string }

/** What becomes of a message after an attempt. */
export type Settled =
  | { readonly state: 'sent'; readonly reference: string }
  | { readonly state: 'queued'; readonly problem: string; readonly afterMinutes: number }
  | { readonly state: 'failed'; readonly problem: string }
  | { readonly state: 'uncertain'; readonly problem: string }
  /** Still held: after a while the way out is asked whether it has it. */
  | { readonly state: 'sending'; readonly problem: string }

/** So often a way out that remembers is asked before somebody has to decide. */
const askedAtMost = 5

/**
 * Decides what becomes of a message: nothing is sent twice, and nothing is given up in silence.
 * @param remembers whether the way out can say later which messages it took: then it is asked, and not somebody.
 */
export function settle(delivery: Delivery, attempts: number, remembers = false): Settled {
  switch (delivery.kind) {
    case 'accepted':
      return { state: 'sent', reference: delivery.reference }
    case 'unknown':
      return remembers && attempts <= askedAtMost
        ? { state: 'sending', problem: delivery.why }
        : { state: 'uncertain', problem: delivery.why }
    case 'refused': {
      const afterMinutes = delivery.again ? minutesUntilNextTry(attempts) : undefined
      return afterMinutes === undefined
        ? { state: 'failed', problem: delivery.why }
        : { state: 'queued', problem: delivery.why, afterMinutes }
    }
  }
}
