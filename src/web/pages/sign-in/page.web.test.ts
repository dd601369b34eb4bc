import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  accessibilityFaults,
  closeBrowser,
  horizontalOverflow,
  type Visitor,
  visitor,
} from '#test/support/browser.ts'
import { newPerson, signInAs, type TestSite, testPassword, testSite } from '#test/support/site.ts'

let site: TestSite
beforeAll(async () => {
  site = await testSite()
}, 60_000)
afterAll(async () => {
  await closeBrowser()
  await site.close()
})

async function fill({ page }: Visitor, email: string, password: string): Promise<void> {
  await page.getByLabel('Email address').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForLoadState()
}

describe('signing in', () => {
  test.each([
    { javaScript: true, width: 1280 },
    { javaScript: false, width: 320 },
  ])('brings an IRO to the worklist (JavaScript: $javaScript, $width pixels)', async (screen) => {
    const person = await newPerson(site, 'iro', { iroId: 'IRO1' })
    const visit = await visitor(site.address, screen)
    await visit.page.goto('/today?rule=C03')
    expect(await visit.page.getByRole('heading', { level: 1 }).textContent()).toBe('Sign in')
    expect(await horizontalOverflow(visit.page)).toBe(0)
    await fill(visit, ` ${person.email.toUpperCase()} `, testPassword)
    expect(new URL(visit.page.url()).pathname).toBe('/today')
    expect(new URL(visit.page.url()).search).toBe('?rule=C03')
    expect(visit.complaints).toEqual([])
    await visit.context.close()
  })

  test('says the same of a wrong password and of an address without an account, and keeps the address', async () => {
    const person = await newPerson(site, 'iro', { iroId: 'IRO1' })
    const visit = await visitor(site.address)
    await visit.page.goto('/sign-in')
    await fill(visit, person.email, 'not the password')
    const summary = visit.page.getByRole('alert')
    const words = await summary.textContent()
    expect(words).toContain('The email address or password is not right')
    expect(await visit.page.getByLabel('Email address').inputValue()).toBe(person.email)
    expect(await visit.page.title()).toContain('Error: ')
    expect(await accessibilityFaults(visit.page, { measuring: true })).toEqual([])
    await fill(visit, 'nobody@council.example', 'not the password')
    expect(await summary.textContent()).toBe(words)
    await visit.context.close()
  })

  test.each([
    { email: '', password: 'x', says: 'Enter your email address' },
    { email: 'sam@council.example', password: '', says: 'Enter your password' },
    { email: '', password: '', says: 'name@council.gov.uk Enter your password' },
  ])('asks for what was left out: $says', async ({ email, password, says }) => {
    const visit = await visitor(site.address)
    await visit.page.goto('/sign-in')
    await fill(visit, email, password)
    const words = (await visit.page.getByRole('alert').textContent()) ?? ''
    expect(words.replaceAll(/\s+/g, ' ')).toContain(says)
    expect(await accessibilityFaults(visit.page, { measuring: true })).toEqual([])
    await visit.context.close()
  })

  test('the page has no accessibility fault that axe can find, empty and after a session ran out', async () => {
    const visit = await visitor(site.address)
    for (const address of ['/sign-in', '/sign-in?ended=yes&next=/today']) {
      await visit.page.goto(address)
      expect(await accessibilityFaults(visit.page, { measuring: true })).toEqual([])
    }
    expect(await visit.page.getByRole('region', { name: 'Important' }).textContent()).toContain('signed out')
    await visit.context.close()
  })

  test('never leads out of the site', async () => {
    const person = await newPerson(site, 'iro', { iroId: 'IRO1' })
    for (const next of ['https://elsewhere.example/', '//elsewhere.example/', '/\\elsewhere.example']) {
      const visit = await visitor(site.address)
      await visit.page.goto(`/sign-in?next=${encodeURIComponent(next)}`)
      await fill(visit, person.email, testPassword)
      expect(new URL(visit.page.url()).origin).toBe(site.address)
      await visit.context.close()
    }
  })
})

describe('signing out', () => {
  test('ends the session, and the way back leads to signing in', async () => {
    const visit = await visitor(site.address)
    await signInAs(visit, await newPerson(site, 'iro_manager'))
    await visit.page.goto('/')
    await visit.page.getByRole('button', { name: 'Sign out' }).click()
    await visit.page.waitForLoadState()
    expect(new URL(visit.page.url()).pathname).toBe('/sign-in')
    await visit.page.goto('/today')
    expect(new URL(visit.page.url()).pathname).toBe('/sign-in')
    await visit.context.close()
  })
})
