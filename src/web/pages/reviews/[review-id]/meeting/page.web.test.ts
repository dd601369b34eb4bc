import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessibilityFaults, closeBrowser, horizontalOverflow, visitor } from '#test/support/browser.ts'
import { caller } from '#test/support/caller.ts'
import { reviewUnderWay } from '#test/support/review-under-way.ts'
import { newPerson, signInAs, type TestPerson, type TestSite, testSite } from '#test/support/site.ts'
import { todayInEngland } from '../../../../../today.ts'
import { leftInFull } from './page.tsx'

let site: TestSite
let reviewId = ''
let priya: TestPerson

beforeAll(async () => {
  site = await testSite()
  reviewId = await reviewUnderWay(site)
  priya = await newPerson(site, 'iro', { iroId: 'IRO1', name: 'Priya Nair' })
}, 120_000)
afterAll(async () => {
  await closeBrowser()
  await site.close()
})

const workspace = () => `/reviews/${reviewId}/meeting`

async function atTheMeeting(person: TestPerson, screen: Parameters<typeof visitor>[1] = {}) {
  const visit = await visitor(site.address, screen)
  await signInAs(visit, person)
  await visit.page.goto(workspace())
  if (screen.javaScript !== false) await visit.page.locator('.waymark-meeting--saves-itself').waitFor()
  return visit
}

const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const state = (page: Page, text: string) => page.locator('[data-save-state]', { hasText: text }).waitFor()

/** Everything that the browser keeps for the site, as bytes are read. */
const keptInBrowser = (page: Page): Promise<readonly string[]> =>
  page.evaluate(`new Promise((resolve, reject) => {
    const opening = indexedDB.open('waymark-drafts', 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore('drafts', { keyPath: 'id' })
    opening.onerror = reject
    opening.onsuccess = () => {
      const all = opening.result.transaction('drafts').objectStore('drafts').getAll()
      all.onsuccess = () => {
        opening.result.close()
        resolve(all.result.map(({ id, sealed }) => id + ' ' + new TextDecoder('latin1').decode(sealed)))
      }
    }
  })`)

describe('the workspace of a meeting', () => {
  test('saves each section by itself without scripts, and says what is missing before the review can be completed', async () => {
    const visit = await atTheMeeting(priya, { javaScript: false })
    const { page } = visit
    const press = async (name: string) => {
      await page.getByRole('button', { name }).click()
      await page.waitForLoadState()
    }
    await section(page, 'What the child said')
      .getByLabel('In their own words')
      .first()
      .fill('I want to stay with Carol')
    await press('Save: What the child said')
    expect(await page.getByRole('status').first().textContent()).toContain('Saved.')
    const said = section(page, 'What the child said')
    expect(await said.getByLabel('In their own words').first().inputValue()).toBe('I want to stay with Carol')
    expect(await said.textContent()).toContain('Priya Nair')
    await press('Complete the review')
    const missing = await page.getByRole('alert').first().innerText()
    expect(missing).toContain('Matter 6. Education')
    expect(missing).toContain('How the child took part: the code')
    expect(visit.complaints).toEqual([])
    await visit.context.close()
  }, 120_000)

  test('saves what is typed as it is typed, and counts down what is left', async () => {
    const visit = await atTheMeeting(priya)
    const { page } = visit
    const before = await page.getByRole('complementary').getByText('Matter 7. Leisure and interests').count()
    expect(before).toBe(1)
    const leisure = section(page, '7. Leisure and interests')
    await leisure.getByLabel('Considered').check()
    await leisure.getByLabel('What was said').fill('Football on Thursdays; boots are needed')
    await state(page, 'Everything is saved')
    expect(await page.getByRole('complementary').getByText('Leisure').count()).toBe(0)
    await page.reload()
    expect(await leisure.getByLabel('What was said').inputValue()).toBe(
      'Football on Thursdays; boots are needed',
    )
    const part = section(page, 'How the child took part')
    await part.getByRole('group', { name: 'Did the child come' }).getByLabel('Yes').check()
    await part.getByLabel('They spoke for themselves').check()
    await part.getByText('We propose PN1').waitFor()
    expect(visit.complaints).toEqual([])
    await visit.context.close()
  }, 120_000)

  test('shows two people who write in one section both texts, and loses neither', async () => {
    const one = await atTheMeeting(priya)
    const other = await atTheMeeting(await newPerson(site, 'iro_manager', { name: 'Ruth Adeyemi' }))
    const words = (page: Page) => section(page, '6. Education').getByLabel('What was said')
    await words(one.page).fill('Reading has come on')
    await state(one.page, 'Everything is saved')
    await words(other.page).fill('The PEP is of May')
    await other.page.getByText('Somebody else saved this meanwhile').waitFor()
    const both = await section(other.page, '6. Education').getByRole('alert').innerText()
    expect(both).toContain('Reading has come on')
    expect(both).toContain('The PEP is of May')
    expect(both).toContain('Priya Nair')
    expect(await accessibilityFaults(other.page)).toEqual([])
    await other.page.getByRole('button', { name: 'Keep both' }).click()
    await state(other.page, 'Everything is saved')
    await one.page.reload()
    expect(await words(one.page).inputValue()).toBe('Reading has come on\nThe PEP is of May')
    await one.context.close()
    await other.context.close()
  }, 120_000)

  test('shows both texts without scripts, too', async () => {
    const one = caller(site)
    await one.signIn(priya)
    await one.get(workspace())
    const save = (words: string) =>
      one.post(`${workspace()}/matter:8`, { version: '0', state: 'considered', words })
    expect((await save('The dentist was in June')).status).toBe(303)
    const second = await save('Health assessment of 3 March')
    expect(second.status).toBe(422)
    expect(second.body).toContain('The dentist was in June')
    expect(second.body).toContain('Health assessment of 3 March</textarea>')
  })

  test('keeps an hour without network: typed text is unreadable on the disk, and is sent after a reload', async () => {
    const visit = await atTheMeeting(priya)
    const { page, context } = visit
    await context.setOffline(true)
    const identity = section(page, '9. Identity')
    await identity.getByLabel('Considered').check()
    await identity.getByLabel('What was said').fill('Leo would like to learn Yoruba')
    await state(page, 'No connection')
    expect(await page.locator('[data-save-state]').textContent()).toContain('kept on this computer')
    const kept = await keptInBrowser(page)
    expect(kept).toHaveLength(1)
    expect(kept.join()).not.toContain('Yoruba')
    // The hour is longer than a session lasts unused.
    await site.db.kysely
      .updateTable('app_session')
      .set({ seen_at: new Date(0) })
      .execute()
    await context.setOffline(false)
    await signInAs(visit, priya)
    await page.goto(workspace())
    await state(page, 'Everything is saved')
    expect(await identity.getByLabel('What was said').inputValue()).toBe('Leo would like to learn Yoruba')
    await page.reload()
    expect(await identity.getByLabel('What was said').inputValue()).toBe('Leo would like to learn Yoruba')
    expect(await keptInBrowser(page)).toEqual([])
    await context.close()
  }, 120_000)

  test('goes on in the open page when its session has ended and they sign in again in another window', async () => {
    const visit = await atTheMeeting(priya)
    const { page, context } = visit
    await site.db.kysely
      .updateTable('app_session')
      .set({ seen_at: new Date(0) })
      .execute()
    const words = section(page, '10. Advice and support').getByLabel('What was said')
    await words.fill('Knows how to reach the advocate')
    await state(page, 'You were signed out')
    const another = await context.newPage()
    await signInAs({ ...visit, page: another }, priya)
    await page.evaluate(`dispatchEvent(new Event('focus'))`)
    await state(page, 'Everything is saved')
    await page.reload()
    expect(await words.inputValue()).toBe('Knows how to reach the advocate')
    await context.close()
  }, 120_000)

  test('shows what was typed without network beside what somebody else saved meanwhile', async () => {
    const visit = await atTheMeeting(priya)
    const { page, context } = visit
    await context.setOffline(true)
    const contact = section(page, '4. Contact with family and friends').getByLabel('What was said')
    await contact.fill('Wants to see Gran on Sundays')
    await state(page, 'No connection')
    const manager = caller(site)
    await manager.signIn(await newPerson(site, 'business_support', { name: 'Dan Reed' }))
    await manager.get(workspace())
    const saved = { version: '0', state: 'considered', words: 'Contact with Mum each fortnight' }
    expect((await manager.post(`${workspace()}/matter:4`, saved)).status).toBe(303)
    await context.setOffline(false)
    await page.getByText('Somebody else saved this meanwhile').waitFor()
    const both = await section(page, '4. Contact with family and friends').getByRole('alert').innerText()
    expect(both).toContain('Contact with Mum each fortnight')
    expect(both).toContain('Wants to see Gran on Sundays')
    await page.getByRole('button', { name: 'Take theirs' }).click()
    expect(await contact.inputValue()).toBe('Contact with Mum each fortnight')
    await context.close()
  }, 120_000)

  test('leaves nothing behind when somebody signs out, and nothing that the next person could open', async () => {
    const visit = await atTheMeeting(priya)
    const { page, context } = visit
    await context.setOffline(true)
    await section(page, '2. Whether the legal status should change')
      .getByLabel('What was said')
      .fill('A secret')
    await state(page, 'No connection')
    expect(await keptInBrowser(page)).toHaveLength(1)
    const manager = await newPerson(site, 'iro_manager')
    // Somebody else takes the laptop over, with the first person's draft still in it.
    await page.close()
    await context.setOffline(false)
    const next = await context.newPage()
    await signInAs({ ...visit, page: next }, manager)
    await next.goto(workspace())
    await state(next, 'Everything is saved')
    expect(await next.locator('textarea', { hasText: 'A secret' }).count()).toBe(0)
    expect(await keptInBrowser(next)).toHaveLength(1)
    await next.getByRole('button', { name: 'Sign out' }).click()
    await next.waitForURL('**/sign-in**')
    expect(await keptInBrowser(next)).toEqual([])
    await context.close()
  }, 120_000)

  test('lets a decision wait until this review, and releases it with what the review said', async () => {
    const visit = await atTheMeeting(priya, { javaScript: false })
    const { page } = visit
    await page.getByText('Ask that a decision waits', { exact: true }).click()
    await page.getByLabel('Which decision').fill('Move to Bolton in May of year 11')
    await page.getByRole('button', { name: 'Give notice' }).click()
    await page.waitForLoadState()
    const asked = ['Choose why', 'Enter to whom', 'Enter the day of the notice']
    const said = await page.getByRole('alert').first().innerText()
    expect(asked.filter((words) => !said.includes(words))).toEqual([])
    expect(await page.getByLabel('Which decision').inputValue()).toBe('Move to Bolton in May of year 11')
    await page.getByLabel('above all in years 10 and 11').check()
    await page.getByLabel('To whom the notice is given').fill('The service manager')
    const [year = '', month = '', day = ''] = todayInEngland().split('-')
    const notice = page.getByRole('group', { name: 'Day of the notice' })
    await notice.getByLabel('Day', { exact: true }).fill(day)
    await notice.getByLabel('Month').fill(month)
    await notice.getByLabel('Year').fill(year)
    await page.getByRole('button', { name: 'Give notice' }).click()
    await page.waitForLoadState()
    expect(await page.getByRole('status').first().textContent()).toContain('the decision waits')
    await page.getByLabel('What the review said about it').fill('He stays until his exams are over')
    await page.getByRole('button', { name: 'Release at this review' }).click()
    await page.waitForLoadState()
    expect(await page.getByText('at this review: He stays until his exams are over').count()).toBe(1)
    await visit.context.close()
  }, 120_000)

  test('is read by an auditor, written in by nobody else but the service, and not there for another IRO', async () => {
    const asking = async (
      role: Parameters<typeof newPerson>[1],
      ids: Parameters<typeof newPerson>[2] = {},
    ) => {
      const asker = caller(site)
      await asker.signIn(await newPerson(site, role, ids))
      return asker
    }
    const auditor = await asking('auditor')
    const seen = await auditor.get(workspace())
    expect(seen.status).toBe(200)
    expect(seen.body).not.toContain('name="words"')
    expect((await auditor.post(`${workspace()}/risk`, { high: 'yes' })).status).toBe(403)
    expect((await (await asking('iro', { iroId: 'IRO2' })).get(workspace())).status).toBe(404)
    expect((await (await asking('social_worker', { swId: 'SW1' })).get(workspace())).status).toBe(403)
  })

  test('says that a review can be completed only to those who can still do it', () => {
    expect(leftInFull(0, false)).toBe('Nothing. The review can be completed.')
    expect(leftInFull(0, true)).toBe('Nothing.')
    expect(leftInFull(2, true)).toBe('2 things are left')
  })

  test.each([1280, 320])(
    'can be used by everybody, %i pixels wide',
    async (width) => {
      const visit = await atTheMeeting(priya, { width })
      expect(await accessibilityFaults(visit.page)).toEqual([])
      expect(await horizontalOverflow(visit.page)).toBe(0)
      expect(visit.complaints).toEqual([])
      await visit.context.close()
    },
    60_000,
  )
})
