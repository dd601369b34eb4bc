import type Mail from 'nodemailer/lib/mailer/index.js'
import type { Outgoing } from '#app/message/outbox.ts'
import type { CalendarEvent } from '#domain/message/calendar-event.ts'
import { calendarFile, type CalendarFileOf, isCancelled } from './calendar-file.ts'

/** From whom messages come. */
export interface Sender {
  /** The address that email is sent from. */
  readonly from: string
}

/** An email as the mail library takes it. Its id is the message's own, so that a copy can be known as one. */
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
      ...calendarParts(message.calendar, { organizer: { name: message.authority, address: from }, at }),
    }),
  }
}

interface CalendarPart {
  readonly method: string
  readonly filename: string
  readonly content: string
}

/**
 * One meeting goes as the part that mail programs put into the calendar by themselves. Of several, as in a message of
 * the day, those that stand and those that are off are a file each: a file says one or the other.
 */
function calendarParts(
  events: readonly CalendarEvent[],
  of: Pick<CalendarFileOf, 'organizer' | 'at'>,
): { readonly icalEvent?: CalendarPart; readonly attachments?: Mail.Attachment[] } {
  const [off, on] = [
    events.filter(({ cancelled }) => cancelled),
    events.filter(({ cancelled }) => !cancelled),
  ]
  const files = [on, off].flatMap((these) => {
    if (these.length === 0) return []
    const cancelled = isCancelled(these)
    const name = these.length === 1 ? 'Review meeting' : 'Review meetings'
    return [
      {
        method: cancelled ? 'CANCEL' : 'PUBLISH',
        filename: `${name.toLowerCase().replace(' ', '-')}${cancelled ? '-off' : ''}.ics`,
        content: calendarFile({ name, events: these, ...of }),
      },
    ]
  })
  const [only] = files
  if (events.length === 1 && only !== undefined)
    return { icalEvent: { ...only, filename: 'review-meeting.ics' } }
  return {
    attachments: files.map(({ method, filename, content }) => ({
      filename,
      content,
      contentType: `text/calendar; charset=utf-8; method=${method}`,
    })),
  }
}
