import MailComposer from 'nodemailer/lib/mail-composer/index.js'
import { expect, test } from 'vitest'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { eventOf } from '#domain/message/calendar-event.ts'
import { addressedTo } from './sender.ts'

test('an invitation carries the meeting for a calendar, and names no child in it', async () => {
  const calendar = eventOf({
    id: 'r1',
    reference: 'AB12',
    on: calendarDate('2026-11-26'),
    startsAt: '16:00',
    mode: 'hybrid',
  })
  const message = {
    messageId: 'm1',
    authority: 'Marlbridge',
    channel: 'email',
    toName: 'Ann Lee',
    toAddress: 'ann@school.example',
    subject: 'A review',
    body: 'Please come.',
    calendar: [calendar],
  } as const
  const mail = addressedTo(message, { from: 'reviews@marlbridge.example' })
  const text = (await new MailComposer(mail).compile().build()).toString()
  expect(text).toContain('text/calendar')
  expect(mail.icalEvent?.content).toContain('SUMMARY:Review meeting AB12')
  expect(mail.icalEvent?.content).toContain('DTSTART;TZID=Europe/London:20261126T160000')
  // A later change is the same event with a higher count; a cancellation takes it out of the calendar.
  const uid = /UID:.*/.exec(mail.icalEvent?.content ?? '')?.[0] ?? 'no UID'
  const gone = addressedTo(
    { ...message, calendar: [{ ...calendar, sequence: 4, cancelled: true }] },
    { from: 'reviews@marlbridge.example' },
  ).icalEvent
  expect(gone?.method).toBe('CANCEL')
  for (const line of [uid, 'SEQUENCE:4', 'METHOD:CANCEL', 'STATUS:CANCELLED'])
    expect(gone?.content).toContain(line)
})
