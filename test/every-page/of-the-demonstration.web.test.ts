import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fillDemo } from '#app/demo/fill-demo.ts'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { authorityOf } from '#store/authority/authorities.ts'
import { closeBrowser } from '#test/support/browser.ts'
import { type Scratch, scratchDatabase } from '#test/support/database.ts'
import { answersOnce, everyPage } from '#test/support/every-page.ts'
import { type TestSite, testSite } from '#test/support/site.ts'
import { waymarkOn } from '../../src/wiring-commands.ts'
import { fillLiveOn } from '../../src/wiring-demo.ts'

let scratch: Scratch
let site: TestSite
let council: { readonly authorityId: string; readonly name: string }
beforeAll(async () => {
  scratch = await scratchDatabase()
  const { database } = scratch
  const lastDay = calendarDate('2026-03-31')
  const options = { children: 30, seed: 1, years: 2, lastDay }
  const { authority } = await fillDemo(waymarkOn(database, 'test'), options)
  const authorityId = (await authorityOf(database, authority.slug))?.authorityId ?? ''
  await fillLiveOn(database, authorityId, lastDay)
  council = { authorityId, name: authority.name }
  site = await testSite({ database, prepare: answersOnce })
}, 600_000)
afterAll(async () => {
  await closeBrowser()
  await site.close()
  await scratch.remove()
})

describe('every page of a council of the demonstration', () => {
  test('is whole on a telephone, on paper, at 400% zoom and without JavaScript, for every reader, and quarrels with no policy', async () => {
    const { pages, faults, titlesTwice } = await everyPage(site, council)
    expect(faults).toEqual([])
    expect(pages).toBeGreaterThan(20)
    expect(titlesTwice).toEqual([])
  }, 600_000)
})
