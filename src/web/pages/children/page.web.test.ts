import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessibilityFaults, closeBrowser, horizontalOverflow, visitor } from '#test/support/browser.ts'
import { caller } from '#test/support/caller.ts'
import { newPerson, signInAs, type TestSite, testSite } from '#test/support/site.ts'
import { importSmallCouncil, smallCouncilOn } from '#test/support/small-council.ts'

let site: TestSite
let elsewhere: TestSite
beforeAll(async () => {
  site = await testSite()
  elsewhere = await testSite()
  await importSmallCouncil(site.db, site.authorityId)
})
afterAll(async () => {
  await closeBrowser()
  await site.close()
  await elsewhere.close()
})

const list = (query = '') => `/children?on=${smallCouncilOn}${query}`

/** Who is on the list that somebody is shown, without a browser. */
async function listed(query: string, role: Parameters<typeof newPerson>[1], ids = {}) {
  const someone = caller(site)
  await someone.signIn(await newPerson(site, role, ids))
  const { body } = await someone.get(list(query))
  return [...body.matchAll(/href="\/children\/([A-Z]\d+)\?/g)].map(([, id]) => id)
}

describe('the list of children', () => {
  test.each([
    { role: 'iro_manager' as const, ids: {}, shown: ['A200', 'L100', 'N300'] },
    { role: 'iro' as const, ids: { iroId: 'IRO1' }, shown: ['L100'] },
    { role: 'social_worker' as const, ids: { swId: 'SW2' }, shown: ['A200'] },
    { role: 'team_manager' as const, ids: { team: 'North' }, shown: ['L100'] },
  ])('shows somebody whose role is $role $shown, whatever they ask for', async ({ role, ids, shown }) => {
    expect(await listed('', role, ids)).toEqual(shown)
    expect(new Set(await listed('&care=all', role, ids))).toEqual(new Set(shown))
    expect(await listed('&q=ana&care=all', role, ids)).toEqual(shown.filter((id) => id === 'A200'))
  })

  test.each([
    { query: '&q=Leonard', shown: ['L100'], by: 'a first name' },
    { query: '&q=leonrad', shown: ['L100'], by: 'a name mistyped' },
    { query: '&q=a200', shown: ['A200'], by: 'an id' },
    { query: '&q=chidi eze', shown: ['L100'], by: 'their social worker' },
    { query: '&q=Naïr', shown: ['L100'], by: 'their IRO, with an accent too many' },
    { query: '&iro=none', shown: ['N300'], by: 'having no IRO' },
    { query: '&team=South', shown: ['A200'], by: 'team' },
    { query: '&team=none', shown: ['N300'], by: 'having no worker' },
    { query: '&status=V2', shown: ['A200', 'N300'], by: 'legal status' },
    { query: '&lives=Foster placement', shown: ['A200', 'L100', 'N300'], by: 'where they live' },
    { query: '&age=5-9', shown: ['L100', 'N300'], by: 'age' },
    { query: '&clocks=overdue&q=leo', shown: ['L100'], by: 'something overdue' },
    { query: '&order=oldest', shown: ['A200', 'L100', 'N300'], by: 'nothing, the oldest first' },
    { query: '&order=newest', shown: ['N300', 'A200', 'L100'], by: 'nothing, the newest in care first' },
    { query: '&order=iro', shown: ['L100', 'A200', 'N300'], by: 'nothing, by IRO, whoever has none last' },
    { query: '&order=iro&down=yes', shown: ['A200', 'L100', 'N300'], by: 'nothing, by IRO the other way' },
    { query: '&order=id', shown: ['A200', 'L100', 'N300'], by: 'nothing, by id' },
    { query: '&order=due', shown: ['L100', 'N300', 'A200'], by: 'nothing, the next date first' },
    { query: '&uasc=yes', shown: [], by: 'being unaccompanied' },
    { query: '&care=left', shown: [], by: 'having left care' },
  ])('is narrowed by $by', async ({ query, shown }) => {
    expect(await listed(query, 'iro_manager')).toEqual(shown)
  })

  test('says that a match is only close, and helps when there is none, without JavaScript', async () => {
    const visit = await visitor(site.address, { javaScript: false })
    await signInAs(visit, await newPerson(site, 'business_support'))
    await visit.page.goto(list())
    await visit.page.getByLabel('Find a child').fill('Loe')
    await visit.page.getByRole('button', { name: 'Search' }).click()
    await visit.page.waitForLoadState()
    const main = visit.page.getByRole('main')
    expect(await main.innerText()).toContain('Nobody matches “Loe” exactly')
    expect(await main.innerText()).toContain('Leo M (L100)')
    expect(await main.innerText()).toContain('Monday 23 November 2026')
    await visit.page.goto(list('&q=leo&age=16%2B'))
    expect(await main.innerText()).toContain('Nobody matches “leo” here')
    await visit.page.getByRole('link', { name: 'Show 1 child among everyone in the files' }).click()
    await visit.page.waitForLoadState()
    expect(await main.innerText()).toContain('1 child in the files')
    await visit.context.close()
  })

  test('is taken away as a file by those who may, and that is recorded', async () => {
    const analyst = await newPerson(site, 'analyst')
    const someone = caller(site)
    await someone.signIn(analyst)
    const file = await someone.get(`/children/list.csv?on=${smallCouncilOn}&q=leo`)
    expect(file.body).toContain('L100,Leo,M,9,2025-12-01,,Full care order,Fostered,')
    expect(file.body).not.toContain('A200')
    const kept = await site.db.kysely
      .selectFrom('audit_event')
      .select(['action', 'outcome', 'detail'])
      .where('authority_id', '=', site.authorityId)
      .where('actor', '=', analyst.email)
      .where('action', '=', 'export-children')
      .execute()
    expect(kept).toEqual([
      { action: 'export-children', outcome: 'done', detail: { q: 'leo', on: smallCouncilOn, found: 1 } },
    ])
    const worker = caller(site)
    await worker.signIn(await newPerson(site, 'social_worker', { swId: 'SW1' }))
    expect((await worker.get('/children/list.csv')).status).toBe(403)
    expect((await worker.get(list())).body).not.toContain('list.csv')
  })

  test('says how many each value of a filter would leave, and takes a filter off again', async () => {
    const visit = await visitor(site.address, { javaScript: false })
    await signInAs(visit, await newPerson(site, 'iro_manager'))
    await visit.page.goto(list())
    await visit.page.getByRole('link', { name: 'Show filters' }).click()
    await visit.page.waitForLoadState()
    const iros = await visit.page.getByLabel('IRO', { exact: true }).locator('option').allInnerTexts()
    expect(iros).toEqual(['Every IRO', 'Priya Nair (1)', 'Tom Osei (1)', 'Nobody recorded (1)'])
    await visit.page.getByLabel('Legal status').selectOption('V2')
    await visit.page.getByRole('button', { name: 'Search and filter' }).click()
    await visit.page.waitForLoadState()
    const left = await visit.page.getByLabel('IRO', { exact: true }).locator('option').allInnerTexts()
    expect(left).toEqual(['Every IRO', 'Priya Nair (0)', 'Tom Osei (1)', 'Nobody recorded (1)'])
    const legal = await visit.page.getByLabel('Legal status').locator('option').allInnerTexts()
    expect(legal).toContain('Full care order (1)')
    expect(await visit.page.getByRole('main').innerText()).toContain('2 children looked after')
    await visit.page.getByRole('link', { name: 'Remove filter Legal status' }).click()
    await visit.page.waitForLoadState()
    expect(await visit.page.getByRole('main').innerText()).toContain('3 children looked after')
    await visit.context.close()
  })

  test('is put in order by a heading, and turned round by the same one', async () => {
    const visit = await visitor(site.address)
    await signInAs(visit, await newPerson(site, 'iro_manager'))
    await visit.page.goto(list())
    await visit.page.getByRole('link', { name: 'Order by Id' }).click()
    await visit.page.waitForLoadState()
    await visit.page.getByRole('link', { name: 'Order by Id' }).click()
    await visit.page.waitForLoadState()
    const rows = await visit.page.getByRole('main').locator('tbody tr').allInnerTexts()
    expect(rows.map((row) => /[A-Z]\d{3}/.exec(row)?.[0])).toEqual(['N300', 'L100', 'A200'])
    await visit.context.close()
  })

  test('a list is saved under a name, opened first, shared with a role, and let go', async () => {
    const manager = await newPerson(site, 'iro_manager', { name: 'Mo Hall' })
    const visit = await visitor(site.address, { javaScript: false })
    const { page } = visit
    await signInAs(visit, manager)
    await page.goto('/children?order=id&status=V2')
    await page.getByRole('link', { name: 'Save this list' }).click()
    await page.waitForLoadState()
    await page.getByLabel('Share it with').selectOption('business_support')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.waitForLoadState()
    expect(await page.getByRole('main').innerText()).toContain('Enter a name for this list')
    expect(await page.getByLabel('Share it with').inputValue()).toBe('business_support')
    await page.getByLabel('Name of the list').fill('Accommodated')
    await page.getByLabel('Open this list first').check()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.waitForLoadState()
    await page.goto('/children')
    expect(new URL(page.url()).search).toBe('?order=id&status=V2')
    const support = caller(site)
    await support.signIn(await newPerson(site, 'business_support'))
    expect((await support.get(list())).body).toMatch(/>\s*Accommodated\s*<\/a>, from Mo Hall/)
    expect((await support.get('/children')).status).toBe(200)
    const director = caller(site)
    await director.signIn(await newPerson(site, 'director'))
    expect((await director.get(list())).body).not.toContain('Accommodated')
    await page.goto('/children/lists')
    const remove = (await page.locator('form[action$="/remove"]').getAttribute('action')) ?? ''
    await support.get('/children/lists')
    expect((await support.post(remove, {})).status).toBe(404)
    await page.getByRole('button', { name: 'Remove Accommodated' }).click()
    await page.waitForLoadState()
    expect(await page.getByRole('main').innerText()).toContain('No list is saved')
    const kept = await site.db.kysely
      .selectFrom('audit_event')
      .select(['subject'])
      .where('authority_id', '=', site.authorityId)
      .where('actor', '=', manager.email)
      .where('action', '=', 'keep-lists')
      .orderBy('at')
      .execute()
    expect(kept.map(({ subject }) => subject)).toEqual([
      'keep the list “Accommodated”',
      'remove the list “Accommodated”',
    ])
    await visit.context.close()
  })

  test('another authority finds nobody by the same name', async () => {
    const visit = await visitor(elsewhere.address)
    await signInAs(visit, await newPerson(elsewhere, 'director'))
    await visit.page.goto(list('&q=leo&care=all'))
    const words = await visit.page.getByRole('main').innerText()
    expect(words).toContain('Nothing has been imported for this council yet')
    expect(words).not.toContain('Leo')
    expect(await accessibilityFaults(visit.page)).toEqual([])
    await visit.context.close()
  })

  test.each([1280, 320])('fits %i pixels, and axe finds no fault, opened and closed', async (width) => {
    const visit = await visitor(site.address, { width })
    await signInAs(visit, await newPerson(site, 'iro_manager'))
    for (const query of ['', '&q=loe&clocks=overdue', '&q=nobody']) {
      await visit.page.goto(list(query))
      expect(await accessibilityFaults(visit.page)).toEqual([])
      expect(await horizontalOverflow(visit.page)).toBe(0)
    }
    await visit.page.goto(list('&filters=shown&uasc=yes'))
    expect(await accessibilityFaults(visit.page)).toEqual([])
    expect(await horizontalOverflow(visit.page)).toBe(0)
    expect(visit.complaints).toEqual([])
    await visit.context.close()
  })
})
