import { afterAll, beforeAll, describe } from 'vitest'
import { beforeTheHearing } from './before-the-hearing.ts'
import { days } from './calendar.ts'
import { Cast } from './cast.ts'
import { comingIntoCare } from './coming-into-care.ts'
import { countedByHand } from './counted-by-hand.ts'
import { easter } from './easter.ts'
import { atTheStart, load } from './files.ts'
import { placedForAdoption } from './placed-for-adoption.ts'
import { preparingTheFirst } from './preparing-the-first.ts'
import { settled } from './settled.ts'
import { theFirstReview } from './the-first-review.ts'

/** A year of Isla's reviews, from the day she comes into care to the first review of her placement for adoption: in order, on one database. */
const cast = new Cast()

beforeAll(async () => {
  await cast.open(days.told)
  await load(cast.site, '2025-26', atTheStart)
}, 240_000)
afterAll(() => cast.close())

describe('Isla comes into care', () => {
  comingIntoCare(cast)
})
describe('her first review is prepared', () => {
  preparingTheFirst(cast)
})
describe('her first review', () => {
  theFirstReview(cast)
})
describe('her second review, over Easter', () => {
  easter(cast)
})
describe('a review brought forward', () => {
  beforeTheHearing(cast)
})
describe('a light review, a year after she came to the Abbots', () => {
  settled(cast)
})
describe('placed for adoption with those who fostered her', () => {
  placedForAdoption(cast)
})
describe('her figures', () => {
  countedByHand(cast)
})
