import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { policyStoreOf } from '#store/admin/policy-store.ts'
import { askLeo } from '#test/support/asked-leo.ts'
import { accessibilityFaults, closeBrowser, horizontalOverflow, visitor } from '#test/support/browser.ts'
import type { PreparedForTest } from '#test/support/prepared-review.ts'
import { type TestSite, testSite } from '#test/support/site.ts'
import { todayInEngland } from '../../../today.ts'

let site: TestSite
let review: PreparedForTest
let link = ''

beforeAll(async () => {
  site = await testSite()
  const asked = await askLeo(site, todayInEngland())
  review = asked.review
  link = asked.link
}, 120_000)
afterAll(async () => {
  await closeBrowser()
  await site.close()
})

async function opened(javaScript: boolean, width = 375) {
  const visit = await visitor(site.address, { width, javaScript })
  await visit.page.goto(link)
  await visit.page.getByRole('button', { name: 'Open it' }).click()
  await visit.page.waitForLoadState()
  return visit
}

describe('a child’s own page', () => {
  test('Leo, on a phone without scripts, says how things are, who he wants there, and what to talk about', async () => {
    const { page, context } = await opened(false)
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Hello Leo')
    expect(await page.getByRole('button', { name: 'Leave this page quickly' }).count()).toBe(1)
    await page.getByLabel('OK', { exact: true }).check()
    await page.getByLabel('What is going well?').fill('Football. I am in the team now.')
    await page.getByLabel('What do you want us to talk about?').fill('Seeing my brother more')
    await page.getByRole('group', { name: /Dana/ }).getByLabel('Yes').check()
    await page.getByRole('group', { name: /Abena/ }).getByLabel('No', { exact: true }).check()
    await page.getByLabel('No, please not at school').check()
    await page.getByLabel('Some of it').check()
    await page.getByRole('button', { name: 'Keep it and finish later' }).click()
    await page.waitForLoadState()
    expect(await page.getByRole('main').innerText()).toContain('Nobody has read it yet')
    expect((await review.see()).answers).toEqual([])
    await page.getByRole('link', { name: 'Look at it or change it' }).click()
    await page.waitForLoadState()
    expect(await page.getByLabel('What is going well?').inputValue()).toBe('Football. I am in the team now.')
    await page.getByRole('button', { name: 'Send it to my IRO' }).click()
    await page.waitForLoadState()
    expect(await page.getByRole('main').innerText()).toContain('Thank you. Your IRO has it now.')
    const now = await review.see()
    expect(now.answers).toMatchObject([{ saidBy: 'Leo', cameBy: 'link' }])
    expect(now.agenda).toMatchObject([{ ofChild: 'yes', words: 'Seeing my brother more' }])
    expect(now.preparation).toMatchObject({ venuesRefused: ['school'], wantsToChair: 'some' })
    expect(now.invitees.find(({ person }) => person?.name === 'Abena Okoro')?.childView).toBe('no')
    expect(now.review.childFormOn).toBe(todayInEngland())
    await context.close()
  })

  test('what is typed is kept as it is typed, and is there in another browser', async () => {
    const visit = await opened(true)
    await visit.page.getByLabel('What would you change?').fill('My bedroom')
    await visit.page.getByText('Kept', { exact: true }).waitFor()
    expect(visit.complaints).toEqual([])
    await visit.context.close()
    const later = await opened(false)
    expect(await later.page.getByLabel('What would you change?').inputValue()).toBe('My bedroom')
    await later.context.close()
  })

  test('is there in French as well, kept in the language in which it was said', async () => {
    const { page, context } = await opened(true)
    await page.getByRole('link', { name: 'Lire cette page en français' }).click()
    await page.waitForLoadState()
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Bonjour Leo')
    // Nobody whose language it is has read these words: the page says so, in both, and the English goes along.
    const main = page.getByRole('main')
    expect(await main.innerText()).toContain('has not been checked by a native speaker')
    expect(await main.innerText()).toContain('n’a pas encore été relue')
    expect(await main.locator('[lang=en]').allInnerTexts()).toContain('What would you change?')
    expect(await main.innerText()).toContain('Send it to my IRO')
    for (const width of [320, 375]) {
      await page.setViewportSize({ width, height: 800 })
      expect(await horizontalOverflow(page)).toBe(0)
    }
    expect(await accessibilityFaults(page, { measuring: true })).toEqual([])
    await page.getByLabel('Qu’est-ce que tu voudrais changer ?').fill('Ma chambre')
    await page.getByRole('button', { name: 'Envoyer à mon IRO' }).click()
    await page.waitForLoadState()
    expect((await review.see()).answers[0]).toMatchObject({
      language: 'fr',
      answers: { change: 'Ma chambre' },
    })
    await context.close()
  })

  test('says no more that its French was not checked, once the council has confirmed it', async () => {
    const { db, authorityId } = site
    const by = { authorityId, actor: 'a@b.example', role: 'administrator', requestId: 'r' } as const
    const version = {
      from: todayInEngland(),
      value: { fr: 'checked' },
      reason: 'Read by Amélie Roux, teacher',
    }
    await policyStoreOf(db).set(by, 'translations', version, () => true)
    const { page, context } = await opened(false)
    await page.getByRole('link', { name: 'Lire cette page en français' }).click()
    await page.waitForLoadState()
    const main = await page.getByRole('main').innerText()
    expect(main).not.toContain('native speaker')
    expect(main).not.toContain('What would you change?')
    await context.close()
  })

  test.each([320, 1280])('is accessible and fits a screen of %d pixels', async (width) => {
    const { page, context } = await opened(true, width)
    expect(await accessibilityFaults(page, { measuring: true })).toEqual([])
    expect(await horizontalOverflow(page)).toBe(0)
    await context.close()
  })
})
