import { expect, test } from 'vitest'
import { whereTold } from './where-told.ts'

const atThePlacement = { mode: 'in_person', venue: 'placement', place: '12 Larch Lane' } as const
const atSchool = { mode: 'hybrid', venue: 'school', place: 'Room 4, or 12 Larch Lane' } as const
const father = (mayKnowPlacement: 'yes' | 'no' | null) => ({ relation: 'father', mayKnowPlacement }) as const

test('a parent who may not know where the child lives is told to ask, and no address', () => {
  expect(whereTold(atThePlacement, father('no'))).toBe('please ask us how to take part')
  expect(whereTold(atSchool, father('no'))).toBe('in person or by video, at school')
})

test('of whom nobody recorded whether they may know, the same', () => {
  expect(whereTold(atThePlacement, father(null))).toBe('please ask us how to take part')
  expect(whereTold(atSchool, father(null))).toBe('in person or by video, at school')
})

test('the child, and whoever may know, is told all of it', () => {
  const all = 'in person, where the child lives, 12 Larch Lane'
  expect(whereTold(atThePlacement, null)).toBe(all)
  expect(whereTold(atThePlacement, father('yes'))).toBe(all)
})

test('of a review without a place everybody is promised to hear of it', () => {
  expect(whereTold({ mode: null, venue: null, place: null }, null)).toBe('we will tell you')
})
