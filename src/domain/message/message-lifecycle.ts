import { lifecycle } from '#domain/lifecycle/lifecycle.ts'

export type MessageState = 'queued' | 'sending' | 'sent' | 'gathered' | 'failed' | 'uncertain' | 'cancelled'

export type MessageMove =
  | 'claim'
  | 'accept'
  | 'put_off'
  | 'give_up'
  | 'lose_sight'
  | 'gather'
  | 'take_back'
  | 'send_again'
  | 'call_sent'
  | 'send_now'

/** A message from the fact that it tells of to its being sent, once. */
export const messageLifecycle = lifecycle<MessageState, MessageMove>({
  of: 'a message',
  slug: 'message',
  starts: 'queued',
  ends: ['sent', 'gathered', 'cancelled', 'failed'],
  states: {
    queued: {
      name: 'Waiting',
      means: 'It goes with the next sending, with the messages of the day, or when it is tried again.',
    },
    sending: {
      name: 'Being sent',
      means:
        'One sender holds it, and nobody else does. Where its connection broke, the way out is asked whether it has it.',
    },
    sent: { name: 'Sent', means: 'It was handed over to be delivered.' },
    gathered: {
      name: 'In another message',
      means:
        'What it says went into another message to the same person: that of the day, or a later one about the same booking.',
    },
    failed: { name: 'Not sent', means: 'It was refused for good, or too often.' },
    uncertain: {
      name: 'Perhaps sent',
      means: 'The connection broke in the middle, and nobody can say. It is not sent again by itself.',
    },
    cancelled: { name: 'Taken back', means: 'It was taken back before it went.' },
  },
  moves: {
    claim: {
      name: 'Hold it',
      from: ['queued', 'sending'],
      to: 'sending',
      may: 'law',
      needs: 'its time come',
    },
    accept: {
      name: 'Note it as sent',
      from: ['sending'],
      to: 'sent',
      may: 'law',
      needs: 'the word of the way out',
    },
    put_off: {
      name: 'Try it later',
      from: ['sending'],
      to: 'queued',
      may: 'law',
      needs: 'a refusal that may pass',
    },
    give_up: { name: 'Give it up', from: ['sending'], to: 'failed', may: 'law', needs: 'a refusal for good' },
    lose_sight: {
      name: 'Set it aside',
      from: ['sending'],
      to: 'uncertain',
      may: 'law',
      needs: 'no answer, and no way to ask',
    },
    gather: {
      name: 'Gather it',
      from: ['queued'],
      to: 'gathered',
      may: 'law',
      needs: 'the day’s message, or a later one about the same booking',
    },
    take_back: {
      name: 'Take it back',
      from: ['queued', 'failed', 'uncertain'],
      to: 'cancelled',
      may: 'manage-messages',
      needs: null,
    },
    send_again: {
      name: 'Send it again',
      from: ['failed', 'uncertain', 'cancelled'],
      to: 'queued',
      may: 'manage-messages',
      needs: null,
    },
    send_now: {
      name: 'Send it now',
      from: ['queued'],
      to: 'queued',
      may: 'manage-messages',
      needs: 'that it waits for the messages of the day',
    },
    call_sent: {
      name: 'It arrived',
      from: ['uncertain'],
      to: 'sent',
      may: 'manage-messages',
      needs: 'somebody who asked',
    },
  },
})
