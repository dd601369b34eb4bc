import type { Outgoing } from '#app/message/outbox.ts'
import { calendarFile, isCancelled } from './calendar-file.ts'

/** From whom messages come. */
export interface Sender {
  /** The address that e-mail is sent from. */
  readonly from: string
}

/** An e-mail as the mail library takes it. Its id is the message's own, so that a copy can be known as one. */
export function addressedTo(message: Outgoing, { from }: Sender, at: string = new Date().toISOString()) {
  const domain = from.split('@').at(-1) ?? 'localhost'
  return {
    from: { name: message.authority, address: from },
    to: { name: message.toName, address: message.toAddress },
    subject: message.subject,
    text: message.body,
    messageId: `<${message.messageId}@${domain}>`,
    headers: { 'auto-submitted': 'auto-generated' },
    ...(message.calendar !== undefined && {
      icalEvent: {
        method: isCancelled([message.calendar]) ? 'CANCEL' : 'PUBLISH',
        filename: 'review-meeting.ics',
        content: calendarFile({
          name: 'Review meeting',
          events: [message.calendar],
          organizer: { name: message.authority, address: from },
          at,
        }),
      },
    }),
  }
}
