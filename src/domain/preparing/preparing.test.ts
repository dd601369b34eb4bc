import { describe, expect, test } from 'vitest'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { englandAndWales } from '#domain/calendar/england-and-wales.ts'
import { againstWishes } from './against-wishes.ts'
import { fileKindOf } from './file-kinds.ts'
import { formOf } from './forms/all-forms.ts'
import { answersIn } from './forms/form.ts'
import { wantedBy, workingDaysLate } from './lead-times.ts'

describe('when papers are wanted before a review', () => {
  const before = (meeting: string, set = {}) =>
    wantedBy('social_work_report', calendarDate(meeting), set, englandAndWales)

  test('the report is wanted three working days before, the day of the review and the holidays not counted', () => {
    expect(before('2026-11-26')?.on).toBe('2026-11-23')
    expect(before('2026-01-06')?.on).toBe('2025-12-31')
    expect(before('2026-04-09')?.on).toBe('2026-04-02')
  })

  test('a council’s own days are called its own, and a rule that nobody read is not called law', () => {
    expect(before('2026-11-26', { social_work_report: 5 })).toMatchObject({
      on: '2026-11-19',
      because: '5 working days before: set by this council',
    })
    expect(before('2026-11-26')?.because).toContain('not read')
    expect(before('2026-11-26')?.because).not.toContain('statut')
  })

  test('a paper is in time on its last day, and a working day late on the next', () => {
    const wanted = calendarDate('2026-11-20')
    const late = (day: string) => workingDaysLate(wanted, calendarDate(day), englandAndWales)
    expect([late('2026-11-19'), late('2026-11-20'), late('2026-11-22'), late('2026-11-23')]).toEqual([
      0, 0, 0, 1,
    ])
  })
})

describe('what is booked against what the child wishes', () => {
  const nothing = { venueWished: null, venuesRefused: [], modeWished: null, timeWished: null } as const
  const school = { startsAt: '14:00', mode: 'in_person', venue: 'school', place: null } as const

  test('school is warned about where the child does not want school, and not where nobody asked', () => {
    expect(againstWishes(school, nothing)).toEqual([])
    expect(againstWishes(school, { ...nothing, venuesRefused: ['school'] })).toEqual([
      'It is booked at school, and the child did not want it there.',
    ])
  })

  test('two o’clock is not after school; three o’clock is', () => {
    const wished = { ...nothing, timeWished: 'after_school' } as const
    expect(againstWishes(school, wished)).toHaveLength(1)
    expect(againstWishes({ ...school, startsAt: '15:00' }, wished)).toEqual([])
  })
})

describe('what may be sent', () => {
  const bytes = (text: string) => new TextEncoder().encode(text)

  test('a report is what it begins with, not what it is called', () => {
    expect(fileKindOf('report.pdf', bytes('%PDF-1.7'))).toEqual({ mediaType: 'application/pdf' })
    expect(fileKindOf('report.pdf', bytes('MZ'))).toHaveProperty('fault')
    expect(fileKindOf('report.exe', bytes('%PDF-1.7'))).toHaveProperty('fault')
    expect(fileKindOf('report.docx', bytes('PK\u0003\u0004 word/ vbaProject.bin'))).toHaveProperty('fault')
    expect(fileKindOf('empty.pdf', bytes(''))).toHaveProperty('fault')
    expect(fileKindOf('hello.mp3', bytes('ID3 hello'))).toHaveProperty('fault')
  })

  test('a child’s drawing and voice are known by their first bytes as well, and a report is neither', () => {
    const takes = ['picture', 'sound'] as const
    const of = (name: string, content: Uint8Array) => fileKindOf(name, content, takes)
    expect(of('hello.mp3', bytes('ID3 hello'))).toEqual({ mediaType: 'audio/mpeg' })
    expect(of('hello.m4a', bytes('0000ftypM4A '))).toEqual({ mediaType: 'audio/mp4' })
    expect(of('hello.ogg', bytes('OggS'))).toEqual({ mediaType: 'audio/ogg' })
    expect(of('hello.wav', bytes('RIFF0000WAVE'))).toEqual({ mediaType: 'audio/wav' })
    expect(of('hello.wav', bytes('OggS'))).toHaveProperty('fault')
    expect(of('hello.mp3', bytes('<html>'))).toHaveProperty('fault')
    expect(of('report.pdf', bytes('%PDF-1.7'))).toEqual({
      fault: 'report.pdf cannot be taken. Send JPEG, PNG, MP3, M4A, OGG, WebM, WAV',
    })
  })

  test('only answers to the questions of a form are kept, and only choices that it offers', () => {
    const sent = {
      well: ' Fine ',
      mood: 'furious',
      chair: 'some',
      admin: 'yes',
      'people.1': 'no',
      change: '',
    }
    expect(answersIn(formOf('child'), sent)).toEqual({ well: 'Fine', chair: 'some', 'people.1': 'no' })
  })

  test('every language of a form asks the same questions and offers the same choices', () => {
    const shape = (questions: ReturnType<typeof formOf>['words']['en']['questions']) =>
      questions.map((question) => [question.id, 'choices' in question ? Object.keys(question.choices) : []])
    const { en, fr } = formOf('child').words
    expect(shape(fr?.questions ?? [])).toEqual(shape(en.questions))
  })
})
