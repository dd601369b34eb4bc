import { describe, expect, test } from 'vitest'
import type { Content } from '#domain/meeting/field.ts'
import { standardHeadings } from '#domain/meeting/headings.ts'
import { sectionsOf } from '#domain/meeting/sections.ts'
import { toldOf } from './told-of-section.ts'

const sections = sectionsOf({
  headings: standardHeadings,
  decisions: [{ decisionId: 'd1', what: 'Find a tutor', who: null, byWhen: null, waits: null }],
  people: [],
})

function toldIn(key: string, content: Content) {
  const section = sections.find((one) => one.key === key)
  if (section === undefined) throw new Error(`There is no section ${key}`)
  return toldOf(section, content).filter(({ items }) => items.length > 0)
}

describe('what the record tells of the meeting', () => {
  test('of the time alone with the IRO, only what the child agreed to share', () => {
    const alone = { spoke: 'yes', why: 'She whispered it', share: 'I miss my sister' }
    expect(toldIn('privately', alone)).toEqual([
      { part: 'privately', items: [{ label: expect.any(String), text: 'I miss my sister' }] },
    ])
    expect(toldIn('privately', { spoke: 'yes', why: 'She whispered it' })).toEqual([])
  })

  test('what parents, carers and others think is a part each, so that one is not told of the other', () => {
    expect(toldIn('other-views', { parents: 'More contact', carers: 'Less contact' })).toEqual([
      { part: 'parents_view', items: [{ label: null, text: 'More contact' }] },
      { part: 'carers_view', items: [{ label: null, text: 'Less contact' }] },
    ])
  })

  test('the health matter is in the part on health, which the school does not get', () => {
    expect(toldIn('matter:8', { state: 'considered', words: 'Seen by the dentist' })).toEqual([
      { part: 'health', items: [{ label: expect.any(String), text: 'Seen by the dentist' }] },
    ])
    expect(toldIn('matter:10', { state: 'not_applicable', words: 'Too young' })).toEqual([
      { part: 'matters', items: [{ label: expect.any(String), text: 'It does not apply: Too young' }] },
    ])
  })

  test('a heading stands over its words, and a day is written out', () => {
    expect(toldIn('heading:worries', { words: 'Reading' })).toEqual([
      { part: 'talk', items: [{ label: 'What we are worried about', text: 'Reading' }] },
    ])
    const seen = { state: 'considered', 'seen-day': '3', 'seen-month': '9', 'seen-year': '2025' }
    expect(toldIn('matter:6', seen)[0]?.items.map(({ text }) => text)).toEqual([
      'It was considered.',
      '3 September 2025',
    ])
  })

  test('decisions are told as they stand later, and not as they were typed', () => {
    expect(toldIn('decision:d1', { outcome: 'done' })).toEqual([])
    expect(toldIn('actions', { 'action-1-role': 'carer', 'action-1-what': 'Buy boots' })).toEqual([])
  })
})
