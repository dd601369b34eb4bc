import { writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sendDecisions } from '#app/decisions/send-decisions.ts'
import { draftReviewDecision } from '#app/decisions/take-down-decision.ts'
import { addPerson } from '#app/people-around/people-around.ts'
import { sendVersion } from '#app/record/send-record.ts'
import { approveVersion, completeRecord, writeLetter } from '#app/record/write-record.ts'
import { startReview } from '#app/review/hold-review.ts'
import { addDays } from '#domain/calendar/calendar-date.ts'
import { personNamed } from '#domain/people-around/person-around.ts'
import { decisionStoreOf } from '#store/decisions/decision-store.ts'
import { peopleAroundStoreOf } from '#store/people-around/person-store.ts'
import { recordStoreOf } from '#store/record/record-store.ts'
import { reviewStoreOf } from '#store/review/review-store.ts'
import {
  accessibilityFaults,
  closeBrowser,
  horizontalOverflow,
  type Visitor,
  visitor,
} from '#test/support/browser.ts'
import { owedReview } from '#test/support/owed-review.ts'
import { lettersSent } from '#test/support/prepared-review.ts'
import { recorder } from '#test/support/recorder.ts'
import { newPerson, signInAs, type TestSite, testSite } from '#test/support/site.ts'
import { importSmallCouncil } from '#test/support/small-council.ts'
import { meetingsOn, writeDownAndComplete } from '#test/support/written-meeting.ts'
import { todayInEngland } from '../../../today.ts'

/** Leo's review was held today: its decisions are with the manager, and Grace, who cares for him, was sent her version. */
let site: TestSite
let reviewId = ''
let link = ''
const today = todayInEngland()
const letter = 'Dear Leo,\n\nyou told us about your bike, and that you want to see Jay more.\n\nPriya'

beforeAll(async () => {
  site = await testSite()
  const { db, authorityId } = site
  await importSmallCouncil(db, authorityId)
  const by = recorder(authorityId)
  const on = { today: () => today }
  const reviews = { store: reviewStoreOf(db, 'test'), ...on }
  const decisions = { decisions: decisionStoreOf(db, 'test'), reviews, ...on }
  const records = { records: recordStoreOf(db, 'test'), reviews, ...on }
  const added = await addPerson({ store: peopleAroundStoreOf(db, 'test'), ...on }, by, {
    childId: 'L100',
    startedOn: today,
    details: { ...personNamed('foster_carer', 'Grace Hall'), email: 'grace@example.org' },
  })
  if (added.kind !== 'done') throw new RangeError(JSON.stringify(added))
  const owed = await owedReview(reviews, by, 'L100')
  reviewId = owed.reviewId
  await startReview(reviews, by, { reviewId }, today)
  for (const what of ['Leo sees a dentist', 'Leo and Jay meet twice a month, and the carers drive in turn'])
    await draftReviewDecision(decisions, by, reviewId, {
      what,
      ownerRole: 'social_worker',
      ownerName: 'Chidi Eze',
      dueOn: addDays(today, 30),
    })
  await writeDownAndComplete(
    meetingsOn(db, () => today),
    by,
    { reviewId },
    today,
  )
  const manager = { name: 'Joan Pike', email: 'joan.pike@council.example' }
  await sendDecisions(decisions, by, { reviewId }, manager)
  await writeLetter(records, by, { reviewId }, { letter, style: 'letter' })
  await completeRecord(records, by, { reviewId })
  const recipient = added.person.personId
  await approveVersion(records, by, { reviewId }, recipient)
  const sent = await sendVersion(
    records,
    by,
    { reviewId },
    { recipient, way: 'email', service: 'Marlbridge' },
  )
  if (sent.kind !== 'done') throw new RangeError(JSON.stringify(sent))
  const letters = await lettersSent(db, authorityId, site.address)
  link = letters.find(({ text }) => text.includes('Grace') && text.includes('record'))?.link ?? ''
}, 300_000)
afterAll(async () => {
  await closeBrowser()
  await site.close()
})

/** The page on paper: how many sheets, and what of it a reader at a desk is not meant to carry. */
async function onPaper({ page }: Visitor, name: string) {
  const paper = await page.pdf({ preferCSSPageSize: true, printBackground: true })
  const folder = process.env['WAYMARK_SHOTS']
  if (folder !== undefined) writeFileSync(`${folder}/${name}.pdf`, paper)
  await page.emulateMedia({ media: 'print' })
  const controls = page
    .locator('main')
    .locator('button, input:not([type=hidden]), textarea, select, .govuk-button')
  const shown: string[] = []
  for (const one of await controls.all()) if (await one.isVisible()) shown.push(await one.innerText())
  await page.emulateMedia({ media: 'screen' })
  return { sheets: paper.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0, shown }
}

test.each([
  ['decisions', 'Leo sees a dentist'],
  ['record', 'Grace Hall'],
])(
  'the %s of a review fit a telephone, axe finds no fault, and they print without their forms',
  async (part, words) => {
    const visit = await visitor(site.address, { width: 320 })
    await signInAs(visit, await newPerson(site, 'iro_manager'))
    await visit.page.goto(`/reviews/${reviewId}/${part}`)
    expect(await accessibilityFaults(visit.page, { measuring: true })).toEqual([])
    expect(await horizontalOverflow(visit.page)).toBe(0)
    expect(await visit.page.getByRole('main').innerText()).toContain(words)
    const { sheets, shown } = await onPaper(visit, part)
    expect({ part, shown }).toEqual({ part, shown: [] })
    expect(sheets).toBeLessThanOrEqual(3)
    expect(visit.complaints).toEqual([])
    await visit.context.close()
  },
  240_000,
)

test('a carer reads her version on a telephone and prints it, without the words to the child and without a button', async () => {
  const visit = await visitor(site.address, { width: 320 })
  await visit.page.goto(link)
  await visit.page.getByRole('button', { name: 'Open it' }).click()
  await visit.page.waitForLoadState()
  expect(new URL(visit.page.url()).pathname).toBe('/read-record')
  const main = visit.page.getByRole('main')
  expect(await main.innerText()).toContain('Leo sees a dentist')
  expect(await main.innerText()).not.toContain('Dear Leo')
  expect(await accessibilityFaults(visit.page, { measuring: true })).toEqual([])
  expect(await horizontalOverflow(visit.page)).toBe(0)
  const { sheets, shown } = await onPaper(visit, 'version')
  expect(shown).toEqual([])
  expect(sheets).toBeLessThanOrEqual(4)
  await visit.context.close()
}, 240_000)
