import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recordContactBefore } from '#app/preparing/contact-before.ts'
import { receivePaper } from '#app/preparing/receive-paper.ts'
import { addDays } from '#domain/calendar/calendar-date.ts'
import { meetingStoreOf } from '#store/meeting/meeting-store.ts'
import { accessibilityFaults, closeBrowser, horizontalOverflow, visitor } from '#test/support/browser.ts'
import { caller } from '#test/support/caller.ts'
import { type PreparedForTest, preparedReview } from '#test/support/prepared-review.ts'
import { newPerson, signInAs, type TestSite, testSite } from '#test/support/site.ts'
import { importSmallCouncil } from '#test/support/small-council.ts'
import { todayInEngland } from '../../../../today.ts'

let site: TestSite
let review: PreparedForTest
const today = todayInEngland()
const paperId = async () => (await review.see()).papers.find(({ kind }) => kind === 'child_form')?.paperId

/** One red pixel, as a phone would send a photo of a drawing. */
const drawing = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
  'base64',
)

/** What Leo said before his review: to Priya, on his form with a drawing, and then at the meeting. */
beforeAll(async () => {
  site = await testSite()
  await importSmallCouncil(site.db, site.authorityId)
  review = await preparedReview(site.db, site.authorityId, { today, meetingOn: addDays(today, 9) })
  const { needs, by, reviewId } = review
  const told = await recordContactBefore(needs, by, reviewId, {
    on: addDays(today, -2),
    method: 'visit',
    alone: 'yes',
    notAloneBecause: null,
    said: 'I miss my cat',
  })
  if (told.kind !== 'done') throw new RangeError(told.kind)
  const inviteeId = await review.invitee('Leo')
  const sent = await receivePaper(
    needs,
    by,
    { reviewId, inviteeId },
    {
      answers: { well: 'Football on Saturdays', talk: 'My own room', avoid: 'My dad' },
      files: [{ name: 'my room.png', content: drawing }],
      saidBy: 'Leo',
      cameBy: 'typed_up',
      givenOn: addDays(today, -1),
    },
  )
  if (sent.kind !== 'done') throw new RangeError(sent.kind)
  await meetingStoreOf(site.db, 'test').change(by, async (transaction) => {
    const found = await transaction.review(reviewId)
    if (found === undefined) throw new RangeError('There is no such review')
    const content = { 'view-1-words': 'Only for the IRO service', 'view-1-source': 'Told the IRO' }
    await transaction.keepSection(found, { section: 'views', content, version: 0, mark: null })
  })
}, 240_000)
afterAll(async () => {
  await closeBrowser()
  await site.close()
})

describe('what a child said', () => {
  test.each([1280, 320])(
    'stands on their own page, the newest first, with where it comes from and who took it down, %i pixels wide',
    async (width) => {
      const visit = await visitor(site.address, { width })
      await signInAs(visit, await newPerson(site, 'iro', { iroId: 'IRO1' }))
      const { page } = visit
      await page.goto(`/children/L100?on=${today}`)
      const words = await page.getByRole('main').innerText()
      expect(words).toContain('The last thing they said')
      expect(words).not.toContain('Nothing that they said')
      const said = page.getByRole('region', { name: 'In their own words' })
      const told = await said.innerText()
      expect(told.indexOf('Football on Saturdays')).toBeGreaterThan(-1)
      expect(told.indexOf('I miss my cat')).toBeGreaterThan(told.indexOf('Football on Saturdays'))
      expect(told).toContain('Talking with the IRO beforehand: additional meeting planned for')
      expect(told).toContain('Recorded here by Priya Nair, on paper or by word, typed up here')
      expect(told).toContain('Only for the IRO service')
      expect(told.match(/My own room/g)).toHaveLength(1)
      expect(told).not.toContain('My dad')
      const picture = said.getByRole('img')
      await picture.scrollIntoViewIfNeeded()
      expect(await picture.evaluate((image: { readonly naturalWidth?: number }) => image.naturalWidth)).toBe(
        1,
      )
      expect(
        await said
          .getByRole('link', { name: /^Their form/ })
          .first()
          .getAttribute('href'),
      ).toBe(`/reviews/${review.reviewId}/papers/${await paperId()}`)
      expect(await horizontalOverflow(page)).toBe(0)
      expect(await accessibilityFaults(page)).toEqual([])
      expect(visit.complaints).toEqual([])
      await visit.context.close()
    },
    120_000,
  )

  test('is read by whoever may read it where it was taken down, and by nobody else', async () => {
    const worker = caller(site)
    await worker.signIn(await newPerson(site, 'social_worker', { swId: 'SW1' }))
    const page = await worker.get(`/children/L100?on=${today}`)
    expect(page.body).toContain('I miss my cat')
    expect(page.body).not.toContain('Only for the IRO service')
    const other = caller(site)
    await other.signIn(await newPerson(site, 'iro', { iroId: 'IRO2' }))
    const refused = await other.get(`/children/L100?on=${today}`)
    expect(refused.status).toBe(404)
    expect(refused.body).not.toContain('I miss my cat')
  })

  test('was not said yet on the day before, and is said to be recorded nowhere where it is', async () => {
    const iro = caller(site)
    await iro.signIn(await newPerson(site, 'iro', { iroId: 'IRO1' }))
    const dayBefore = await iro.get(`/children/L100?on=${addDays(today, -3)}`)
    expect(dayBefore.body).not.toContain('I miss my cat')
    const onTheDay = await iro.get(`/children/L100?on=${addDays(today, -2)}`)
    expect(onTheDay.body).toContain('I miss my cat')
    expect(onTheDay.body).not.toContain('Football on Saturdays')
    const manager = caller(site)
    await manager.signIn(await newPerson(site, 'iro_manager'))
    const ana = await manager.get('/children/A200')
    expect(ana.body).toContain('Nothing that they said is recorded, in the files or here.')
  })
})
