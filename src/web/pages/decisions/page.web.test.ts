import { afterAll, beforeAll, expect, test } from 'vitest'
import { addPerson } from '#app/people-around/people-around.ts'
import { startReview } from '#app/review/hold-review.ts'
import { addDays } from '#domain/calendar/calendar-date.ts'
import type { LinkPurposeName } from '#domain/message/link-purpose.ts'
import { personNamed } from '#domain/people-around/person-around.ts'
import { inAuthority } from '#store/database/database.ts'
import { makeLink } from '#store/message/make-link.ts'
import { peopleAroundStoreOf } from '#store/people-around/person-store.ts'
import { reviewStoreOf } from '#store/review/review-store.ts'
import {
  accessibilityFaults,
  closeBrowser,
  horizontalOverflow,
  type Visitor,
  visitor,
} from '#test/support/browser.ts'
import { owedReview } from '#test/support/owed-review.ts'
import { recorder } from '#test/support/recorder.ts'
import { newPerson, signInAs, type TestSite, testSite } from '#test/support/site.ts'
import { importSmallCouncil } from '#test/support/small-council.ts'
import { meetingsOn, writeDownAndComplete } from '#test/support/written-meeting.ts'
import { todayInEngland } from '../../../today.ts'

let site: TestSite
let reviewId = ''
const today = todayInEngland()

beforeAll(async () => {
  site = await testSite()
  await importSmallCouncil(site.db, site.authorityId)
  const by = recorder(site.authorityId)
  const reviews = { store: reviewStoreOf(site.db, 'test'), today: () => today }
  const around = { store: peopleAroundStoreOf(site.db, 'test'), today: () => today }
  const started = await startReview(reviews, by, await owedReview(reviews, by, 'L100'), today)
  if (started.kind !== 'done') throw new Error(JSON.stringify(started))
  const completed = await writeDownAndComplete(meetingsOn(site.db, reviews.today), by, started.review, today)
  if (completed.kind !== 'done') throw new Error(JSON.stringify(completed))
  reviewId = completed.review.reviewId
  const add = (details: Parameters<typeof addPerson>[2]['details']) =>
    addPerson(around, by, { childId: 'L100', startedOn: addDays(today, -30), details })
  await add({ ...personNamed('mother', 'Maria M'), email: 'maria@example.org' })
  await add({
    ...personNamed('foster_carer', 'Rose Hale'),
    email: 'rose@example.org',
    address: '3 Tern Meadow Lane, Marlbridge, QX7 3RT',
  })
}, 240_000)
afterAll(async () => {
  await closeBrowser()
  await site.close()
})

async function signedIn(
  role: Parameters<typeof newPerson>[1],
  ids: Parameters<typeof newPerson>[2],
  screen: Parameters<typeof visitor>[1] = {},
): Promise<Visitor> {
  const visit = await visitor(site.address, screen)
  await signInAs(visit, await newPerson(site, role, ids))
  return visit
}

const iro = (screen?: Parameters<typeof visitor>[1]) =>
  signedIn('iro', { iroId: 'IRO1', name: 'Priya Nair' }, screen)

function by({ page }: Visitor) {
  return {
    page,
    press: async (name: string | RegExp) => {
      await page.getByRole('button', { name }).first().click()
      await page.waitForLoadState()
    },
    follow: async (name: string | RegExp) => {
      await page.locator('main').getByRole('link', { name }).first().click()
      await page.waitForLoadState()
    },
  }
}

async function openLink(purpose: LinkPurposeName, subject: string, personName: string): Promise<Visitor> {
  const { token } = await inAuthority(site.db, { authorityId: site.authorityId, actor: 'test' }, (trx) =>
    makeLink(trx, {
      authorityId: site.authorityId,
      purpose,
      subject,
      childId: 'L100',
      personName,
      madeBy: 'test',
    }),
  )
  const visit = await visitor(site.address, { width: 375 })
  await visit.page.goto(`/l/${token}`)
  await by(visit).press('Open it')
  return visit
}

async function shot({ page }: Visitor, name: string): Promise<void> {
  const folder = process.env['WAYMARK_SHOTS']
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}

async function sound(visit: Visitor): Promise<void> {
  expect(await accessibilityFaults(visit.page)).toEqual([])
  expect(await horizontalOverflow(visit.page)).toBe(0)
}

const fillDay = async ({ page }: Visitor, day: string) => {
  const [year = '', month = '', date = ''] = day.split('-')
  await page.getByLabel('Day', { exact: true }).fill(date)
  await page.getByLabel('Month').fill(month)
  await page.getByLabel('Year').fill(year)
}

test('the IRO takes decisions down and sends them; the manager answers on a phone by the link, and has no account', async () => {
  const visit = await iro({ javaScript: false })
  const { page, press } = by(visit)
  await page.goto(`/reviews/${reviewId}/decisions`)
  await shot(visit, 'decisions-empty')
  await press('Add the decision')
  expect(await page.getByRole('alert').textContent()).toContain('Enter what is to be done')
  await page.getByLabel('What is to be done').fill('Leo sees a dentist')
  await page.getByLabel('Who does it').selectOption('social_worker')
  await page.getByLabel('Day', { exact: true }).fill('31')
  await page.getByLabel('Month').fill('2')
  await page.getByLabel('Year').fill('2027')
  await press('Add the decision')
  expect(await page.getByRole('alert').textContent()).toContain('Enter a day')
  expect(await page.getByLabel('What is to be done').inputValue()).toBe('Leo sees a dentist')
  await fillDay(visit, addDays(today, 14))
  await press('Add the decision')
  await page.getByLabel('What is to be done').fill('Leo’s mother visits on Sundays at 3 Tern Meadow Lane')
  await page.getByLabel('Who does it').selectOption('carer')
  await fillDay(visit, addDays(today, 7))
  await press('Add the decision')
  await page.getByLabel('Team manager', { exact: true }).fill('Joan Pike')
  await page.getByLabel('Their email address').fill('joan.pike@council.example')
  await shot(visit, 'decisions-iro')
  await press('Send 2 decisions')
  expect(await page.getByRole('status').textContent()).toContain('on their way')
  await visit.context.close()

  const manager = await openLink('answer-decisions', reviewId, 'Joan Pike')
  const answer = by(manager)
  expect(await manager.page.getByRole('heading', { level: 1 }).textContent()).toBe(
    'Do you agree these decisions?',
  )
  await sound(manager)
  await shot(manager, 'answer-phone')
  await manager.page.getByLabel('I agree').first().check()
  await manager.page.getByLabel('I do not agree').last().check()
  await answer.press('Send my answer')
  expect(await manager.page.getByRole('alert').textContent()).toContain('Enter why you do not agree')
  await shot(manager, 'answer-phone-error')
  expect(await manager.page.getByLabel('I agree').first().isChecked()).toBe(true)
  await manager.page.getByLabel('If not: why').last().fill('She may not know the address')
  await answer.press('Send my answer')
  expect(await manager.page.getByText('You agreed 1 of 2.').count()).toBe(1)
  await sound(manager)
  await manager.context.close()
}, 240_000)

test('the list shows what was not agreed, as a file too; the IRO words it anew; the line manager can answer only', async () => {
  const visit = await iro()
  const { page, press, follow } = by(visit)
  await page.goto('/decisions?show=disagreed')
  expect(await page.getByRole('row').count()).toBe(2)
  await sound(visit)
  await shot(visit, 'decisions-list')
  await follow('Leo’s mother visits')
  expect(await page.getByText('She may not know the address').count()).toBeGreaterThan(0)
  await sound(visit)
  await shot(visit, 'decision')
  await page.getByText('Word it anew, to be sent again').click()
  await page.getByLabel('What is to be done').fill('Leo’s mother rings him on Sundays at 3 Tern Meadow Lane')
  await press('Save the decision')
  await page.goto(`/reviews/${reviewId}/decisions`)
  await page.getByLabel('Team manager', { exact: true }).fill('Joan Pike')
  await page.getByLabel('Their email address').fill('joan.pike@council.example')
  await press('Send one decision')
  const csv = await page.request.get('/decisions/list.csv')
  expect(await csv.text()).toContain('Leo sees a dentist')
  await visit.context.close()

  const manager = await signedIn('team_manager', { team: 'North', name: 'Joan Pike' }, { width: 375 })
  const line = by(manager)
  await manager.page.goto('/asked')
  await line.follow('Answer')
  await manager.page.getByLabel('I agree').check()
  await line.press('Send my answer')
  expect(await manager.page.getByText('Your answer is with the IRO.').count()).toBe(1)
  expect(await manager.page.getByRole('button', { name: 'Add the decision' }).count()).toBe(0)
  await sound(manager)
  await shot(manager, 'decisions-manager-phone')
  await line.follow('Leo sees a dentist')
  expect(await manager.page.getByText('Change the decision').count()).toBe(0)
  expect(await manager.page.getByLabel('Record it as done').count()).toBe(0)
  await manager.page.getByLabel('Say that it is done').check()
  await manager.page.getByLabel('In words').fill('He went on Monday')
  await line.press('Save')
  expect(await manager.page.getByText('Said to be done').count()).toBeGreaterThan(0)
  await manager.context.close()
}, 240_000)

test('the record is written, completed and sent; the mother’s is blocked until the address is struck out, and she reads it on a phone', async () => {
  const visit = await iro()
  const { page, press, follow } = by(visit)
  await page.goto(`/reviews/${reviewId}/record`)
  await press('Complete the record')
  expect(await page.getByRole('alert').textContent()).toContain('Write the words to the child first')
  expect(await page.getByLabel('The letter').inputValue()).toContain('Hello Leo')
  await sound(visit)
  await press('Save the words')
  await press('Complete the record')
  expect(await page.getByRole('status').textContent()).toContain('completed')
  await shot(visit, 'record')
  await follow('Maria M')
  expect(await page.getByText('Blocked', { exact: true }).count()).toBe(1)
  expect(await page.getByRole('button', { name: /^Approve/ }).count()).toBe(0)
  await sound(visit)
  await shot(visit, 'record-blocked')
  await page.getByLabel('Strike out every mention').check()
  await press('Save what they get')
  expect(await page.getByText('[where the child lives: left out]').count()).toBeGreaterThan(0)
  await press(/^Approve/)
  await shot(visit, 'record-approved')
  await press('Send')
  await page.goto(`/reviews/${reviewId}/record/beside`)
  await sound(visit)
  await shot(visit, 'record-beside')
  await visit.context.close()

  const mother = await openLink('read-record', await subjectOfSending(), 'Maria M')
  const text = await mother.page.locator('main').innerText()
  expect(text).toContain('rings him on Sundays at [where the child lives: left out]')
  expect(text).not.toMatch(/tern meadow|qx7/i)
  await sound(mother)
  await shot(mother, 'record-mother-phone')
  await mother.context.close()
}, 240_000)

async function subjectOfSending(): Promise<string> {
  return inAuthority(site.db, { authorityId: site.authorityId, actor: 'test' }, async (trx) => {
    const { sending_id } = await trx
      .selectFrom('record_sending')
      .select('sending_id')
      .executeTakeFirstOrThrow()
    return sending_id
  })
}
