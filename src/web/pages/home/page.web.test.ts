import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allRoles, type Role, roles } from '#domain/access/roles.ts'
import { accessibilityFaults, closeBrowser, horizontalOverflow, visitor } from '#test/support/browser.ts'
import { caller } from '#test/support/caller.ts'
import { newPerson, signInAs, type TestSite, testSite } from '#test/support/site.ts'
import { importSmallCouncil } from '#test/support/small-council.ts'

let site: TestSite
let empty: TestSite
beforeAll(async () => {
  site = await testSite()
  empty = await testSite()
  await importSmallCouncil(site.db, site.authorityId)
}, 120_000)
afterAll(async () => {
  await closeBrowser()
  await site.close()
  await empty.close()
})

const ids = { iroId: 'IRO1', swId: 'SW2', team: 'North' }

describe('the first page', () => {
  const seesChildren: readonly Role[] = allRoles.filter(
    (role) => role !== 'board_member' && role !== 'administrator',
  )

  test.each(allRoles)('of %s answers, and every link on it may be opened', async (role) => {
    const someone = caller(site)
    await someone.signIn(await newPerson(site, role, ids))
    const { status, body } = await someone.get('/')
    expect(status).toBe(200)
    expect(body).toContain(roles[role].name.replace("'", '&#39;'))
    const links = new Set([...body.matchAll(/<a [^>]*href="(\/[^"#]*)"/g)].map(([, href = '']) => href))
    for (const href of links) expect(`${href} ${(await someone.get(href)).status}`).toBe(`${href} 200`)
    expect(body.includes('overdue</')).toBe(seesChildren.includes(role))
  })

  test.each([
    { role: 'iro', says: '1 child looked after' },
    { role: 'social_worker', says: '1 child looked after' },
    { role: 'iro_manager', says: '3 children looked after' },
  ] as const)('counts for the role $role only whom it may see', async ({ role, says }) => {
    const visit = await visitor(site.address, { javaScript: false })
    await signInAs(visit, await newPerson(site, role, ids))
    await visit.page.goto('/')
    const words = await visit.page.getByRole('main').innerText()
    expect(words).toContain(says)
    expect(words.includes('1 without an IRO on record')).toBe(role === 'iro_manager')
    await visit.context.close()
  })

  test('tells an IRO whose account has no id whom to ask, and counts nobody', async () => {
    const visit = await visitor(site.address)
    await signInAs(visit, await newPerson(site, 'iro'))
    await visit.page.goto('/')
    const words = await visit.page.getByRole('main').innerText()
    expect(words).toContain('Ask an administrator')
    expect(words).not.toContain('looked after')
    await visit.context.close()
  })

  test('of an administrator counts people and refusals, and no child', async () => {
    const visit = await visitor(site.address)
    await signInAs(visit, await newPerson(site, 'administrator'))
    await visit.page.goto('/')
    const words = await visit.page.getByRole('main').innerText()
    expect(words).toMatch(/\d+ (person|people) may sign in/)
    expect(words).toContain('Last import')
    expect(words).not.toMatch(/overdue|looked after/)
    await visit.context.close()
  })

  test('of a council without any file says so', async () => {
    const visit = await visitor(empty.address)
    await signInAs(visit, await newPerson(empty, 'analyst'))
    await visit.page.goto('/')
    const words = await visit.page.getByRole('main').innerText()
    expect(words).toContain('Nothing has been imported yet')
    expect(words).toContain('0 overdue')
    expect(await accessibilityFaults(visit.page)).toEqual([])
    await visit.context.close()
  })

  test.each([1280, 320])('fits %i pixels, and axe finds no fault', async (width) => {
    for (const role of ['iro_manager', 'administrator', 'board_member'] as const) {
      const visit = await visitor(site.address, { width })
      await signInAs(visit, await newPerson(site, role, ids))
      await visit.page.goto('/')
      expect(await accessibilityFaults(visit.page)).toEqual([])
      expect(await horizontalOverflow(visit.page)).toBe(0)
      expect(visit.complaints).toEqual([])
      await visit.context.close()
    }
  })
})
