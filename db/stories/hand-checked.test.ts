import { describe, expect, test } from 'vitest'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { storyDay } from './builders/story-days.ts'
import type { Expected } from './story.ts'
import { kit, wren } from './people/adoption.ts'
import { corey, tobias } from './people/adjourned-reviews.ts'
import { callum, reece, skye, theo } from './people/coming-and-going.ts'
import { hana } from './people/dispute.ts'
import { grace, jamal } from './people/growing-up.ts'
import { amara } from './people/late-notification.ts'
import { dylan, max, millie } from './people/late-reviews.ts'
import { elif, keira } from './people/out-of-sight.ts'
import { siblings } from './people/siblings.ts'
import { yonas } from './people/unaccompanied.ts'

const said = (expects: readonly Expected[]) =>
  expects.map(({ rule, due, state }) => `${rule} ${due} ${state}`)
const values = (rows: typeof amara.rows, kindId: string) =>
  rows.filter((row) => row.kindId === kindId).map((row) => row.values)

describe('On Friday 20 November 2026 the stories stand where a calendar on the wall puts them', () => {
  test('the stories stand at 20 November 2026', () => {
    expect(storyDay).toBe(calendarDate('2026-11-20'))
  })

  test('Amara came on Maundy Thursday; four working days later was the Friday after Easter', () => {
    expect(values(amara.rows, 'care_entry_notifications')).toEqual([
      {
        child_id: 'WM00001',
        looked_after_on: '2026-04-02',
        notified_on: '2026-04-10',
        notifying_team: 'Family Safeguarding 1',
      },
    ])
  })

  test('her first review was due on 5 May, for 3 and 6 April and 4 May are no working days, and held on 7 May', () => {
    expect(said(amara.expects)).toEqual(['C02a 2026-04-08 late', 'C03 2026-05-05 late', 'C04 2026-08-07 met'])
    expect(amara.children[0]?.reviews[0]?.on).toBe('2026-05-07')
  })

  test('Tobias’s review was adjourned once and completed within 20 working days; the next runs from completion', () => {
    expect(said(tobias.expects)).toEqual([
      'C03 2026-07-17 met',
      'C04 2026-10-15 met',
      'C08 2026-10-22 met',
      'C05 2027-04-12 running',
    ])
  })

  test('Corey’s adjourned review ran out on 1 May, 20 working days after the Wednesday before Easter', () => {
    expect(said(corey.expects)).toContain('C08 2026-05-01 missed')
  })

  test('Hana’s dispute was raised on 4 November and must be closed by 2 December', () => {
    expect(said(hana.expects)).toContain('C27 2026-12-02 running')
    expect(values(hana.rows, 'disputes')).toMatchObject([
      { highest_stage: 4, dispute_outcome: 'resolved' },
      { dispute_raised_on: '2026-11-04', highest_stage: 2 },
    ])
  })

  test('the three siblings have the same clocks, and the baby takes no part by her age', () => {
    const dates = siblings.childIds.map((id) =>
      said(siblings.expects.filter((one) => one.childId === id)).join(', '),
    )
    expect(new Set(dates).size).toBe(1)
    expect(siblings.children.map((child) => child.reviews[0]?.code)).toEqual(['PN1', 'PN6', 'PN0'])
  })

  test('Wren was placed on 2 October: four weeks are 30 October, and three months follow the review there', () => {
    expect(said(wren.expects)).toEqual(['C09c 2026-10-30 met', 'C09d 2027-01-27 running'])
  })

  test('Kit came back on 16 October: his window closes on 27 November', () => {
    expect(said(kit.expects)).toEqual(['C09f 2026-11-27 running'])
  })

  test('Jamal turns 18 on 7 December 2026', () => {
    expect(jamal.children[0]?.born).toBe('2008-12-07')
  })

  test('Yonas has an interpreter, no home postcode, and is unaccompanied until he is 18', () => {
    expect(values(yonas.rows, 'people')).toMatchObject([
      { first_language: 'Tigrinya', interpreter_needed: 'yes' },
    ])
    expect(values(yonas.rows, 'ssda903.uasc')).toMatchObject([{ duc: yonas.children[0]?.uascUntil }])
    expect(values(yonas.rows, 'ssda903.episodes')).toMatchObject([{ home_post: null }])
  })

  test('Millie’s first review was held on its last day, which is in time', () => {
    expect(millie.expects[0]).toMatchObject({ due: millie.children[0]?.reviews[0]?.on, state: 'met' })
  })

  test('Dylan’s review fell due three weeks ago and is not held', () => {
    expect(dylan.failures).toMatchObject([{ what: 'review_not_held', on: '2026-10-30' }])
  })

  test('Skye came back into care on 11 September: a second period, and a first review again', () => {
    expect(skye.children[0]?.episodes.map((episode) => episode.reasonNew)).toEqual(['S', 'S'])
    expect(said(skye.expects)).toContain('C03 2026-10-09 met')
  })

  test('Callum’s short breaks ended when section 20 began, and only then his first review was owed', () => {
    expect(callum.children[0]?.episodes.map((episode) => episode.legalStatus)).toEqual(['V4', 'V2'])
    expect(said(callum.expects)).toContain('C03 2026-10-16 met')
  })

  test('Max has a plan at neither of his reviews, and Grace’s reviews are light every other time', () => {
    expect(max.children[0]?.reviews.map(({ detail }) => detail?.permanencePlanAgreed)).toEqual(['no', 'no'])
    const kinds = grace.children[0]?.reviews.slice(-4).map(({ detail }) => detail?.kind) ?? []
    expect(kinds.filter((kind) => kind === 'light')).toHaveLength(2)
  })

  test('nobody has seen Elif: no contact, no half-way check and nothing planned', () => {
    for (const kindId of ['iro_contacts', 'midway_reviews', 'planned_reviews']) {
      expect(values(elif.rows, kindId)).toEqual([])
    }
    expect(elif.children[0]?.reviews.map(({ code }) => code)).toEqual(['PN7', 'PN7'])
  })

  test('Keira went missing three times and came back', () => {
    expect(values(keira.rows, 'ssda903.missing')).toHaveLength(3)
    expect(values(keira.rows, 'ssda903.missing').every(({ mis_end }) => mis_end !== null)).toBe(true)
  })

  test('Theo changed from one IRO to another on one day, and came back to the same home', () => {
    const [before, after] = theo.children[0]?.iros ?? []
    expect(before?.until).toBe(after?.from)
    expect(theo.children[0]?.episodes.map(({ place }) => place)).toEqual(['U6', 'T3', 'U6'])
  })

  test('Reece was remanded on 6 November; his first review is due on 4 December', () => {
    expect(said(reece.expects)).toEqual(['C03 2026-12-04 running'])
  })
})
