import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeBrowser } from '#test/support/browser.ts'
import { answersOnce, everyPage } from '#test/support/every-page.ts'
import { type TestSite, testSite } from '#test/support/site.ts'

const name = 'Emptyshire Council'
let site: TestSite
beforeAll(async () => {
  site = await testSite({ authorityName: name, prepare: answersOnce })
}, 60_000)
afterAll(async () => {
  await closeBrowser()
  await site.close()
})

describe('every page of a council of nobody', () => {
  test('is whole on a telephone, on paper, at 400% zoom and without JavaScript, for every reader, and quarrels with no policy', async () => {
    const { pages, faults, titlesTwice } = await everyPage(site, { authorityId: site.authorityId, name })
    expect(faults).toEqual([])
    expect(pages).toBeGreaterThan(20)
    expect(titlesTwice).toEqual([])
  }, 600_000)
})
