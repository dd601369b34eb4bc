import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessibilityFaults, closeBrowser, horizontalOverflow, visitor } from '#test/support/browser.ts'
import { type Caller, caller } from '#test/support/caller.ts'
import { newPerson, signInAs, type TestSite, testSite } from '#test/support/site.ts'
import { importSmallCouncil, smallCouncilOn } from '#test/support/small-council.ts'

let site: TestSite
let elsewhere: TestSite
let who: Caller
let manager: Caller
beforeAll(async () => {
  site = await testSite()
  elsewhere = await testSite()
  await importSmallCouncil(site.db, site.authorityId)
  await importSmallCouncil(elsewhere.db, elsewhere.authorityId)
  who = await somebody('administrator')
  manager = await somebody('iro_manager')
}, 120_000)
afterAll(async () => {
  await closeBrowser()
  await site.close()
  await elsewhere.close()
})

const legalStatus = '/admin/codes/labels/legal_status'
const on = `on=${smallCouncilOn}`

async function somebody(role: Parameters<typeof newPerson>[1], of = site): Promise<Caller> {
  const one = caller(of)
  await one.signIn(await newPerson(of, role))
  return one
}

/** The form of a list as the page shows it, with some of it changed. */
async function send(by: Caller, list: string, answers: Readonly<Record<string, string>>) {
  const path = `/admin/codes/labels/${list}`
  const { body } = await by.get(path)
  const fields = [...body.matchAll(/<input[^>]* name="([^"]*)"[^>]*>/g)].map(([tag, name = '']) => [
    name,
    / value="([^"]*)"/.exec(tag)?.[1] ?? '',
  ])
  const form: Record<string, string> = Object.fromEntries(fields)
  return by.post(path, { ...form, intent: 'save', reason: 'As our staff say it', ...answers })
}

describe('a council’s own label of a legal status', () => {
  test('is set by the administrator without scripts, and then said on the list, its filter and the child page', async () => {
    expect((await manager.get(`/children?${on}`)).body).toContain('Section 20, accommodated by agreement')
    const visit = await visitor(site.address, { javaScript: false })
    await signInAs(visit, await newPerson(site, 'administrator'))
    const { page } = visit
    await page.goto('/admin/codes/labels')
    await page.getByRole('link', { name: 'Legal status' }).click()
    await page.waitForLoadState()
    const label = page.getByLabel('V2: Single period of accommodation under section 20')
    await label.fill('<i>Voluntary</i>')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.waitForLoadState()
    const wrong = await page.getByRole('alert').innerText()
    expect(wrong).toContain('V2: begin with a letter or a figure')
    expect(wrong).toContain('Enter who decided it and why')
    await label.fill('Voluntary (s.20)')
    await page.getByLabel('Who decided it, and why').fill('Agreed with the service')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.waitForLoadState()
    expect(await page.getByRole('main').innerText()).toContain('The labels were saved')
    expect(await page.getByRole('table').innerText()).toContain('V2: Voluntary (s.20)')
    await page.goto('/admin/codes/labels')
    expect(await page.getByRole('table').innerText()).toContain('1 label of our own, of 13 codes')
    await visit.context.close()

    const list = (await manager.get(`/children?${on}&filters=shown&status=V2`)).body
    expect(list).toContain('Voluntary (s.20) (2)</option>')
    expect(list).toContain('Legal status: Voluntary (s.20)')
    expect(list).not.toContain('accommodated by agreement')
    const child = (await manager.get(`/children/A200?${on}`)).body
    expect(child).toContain('Voluntary (s.20), since 3 August 2026')
    expect(child).not.toContain('accommodated by agreement')
    expect((await manager.get(`/children/A200/journey?${on}`)).body).toContain('Voluntary (s.20)')
    expect((await manager.get(`/children/list.csv?${on}`)).body).toContain('Voluntary (s.20)')
    expect((await manager.get('/entries/new')).body).toContain('Voluntary (s.20) (V2)')
  })

  test('is audited, told to the manager, and nothing to another council', async () => {
    expect((await send(who, 'legal_status', { 'code-C2': 'Full order' })).status).toBe(303)
    expect((await manager.get('/audit')).body).toContain('policy code_labels.legal_status')
    expect((await manager.get('/notifications')).body).toContain(
      'Local policy ‘Labels of codes: Legal status’ was changed',
    )
    const other = (await (await somebody('iro_manager', elsewhere)).get(`/children?${on}`)).body
    expect(other).toContain('Full care order')
    expect(other).not.toContain('Full order')
  })

  test('counts from the day that was chosen, and is taken back with one button', async () => {
    await send(who, 'legal_status', { 'code-C2': 'The order of today' })
    const later = { 'code-C2': 'The order of later', day: '1', month: '4', year: '2030' }
    expect((await send(who, 'legal_status', later)).status).toBe(303)
    const child = () => manager.get(`/children/L100?${on}`).then(({ body }) => body)
    expect(await child()).toContain('The order of today, since')
    expect((await send(who, 'legal_status', { intent: 'national' })).status).toBe(303)
    expect(await child()).toContain('Full care order, since')
    const { body } = await who.get(legalStatus)
    expect(body).toContain('No label of our own')
    expect(body).toContain('C2: The order of later')
  })

  test('is not set over what somebody else set in the meantime', async () => {
    const answer = await send(who, 'legal_status', { 'code-C2': 'Mine', seen: 'an older state' })
    expect(answer.status).toBe(422)
    expect(answer.body).toContain('Somebody else changed these labels')
    expect(answer.body).toContain('value="Mine"')
  })

  test('keeps its words where the council calls a dispute something else', async () => {
    await send(who, 'legal_status', { 'code-C2': 'Order in dispute' })
    const { body } = await who.get('/admin/terms')
    const value = (name: string) => new RegExp(`name="${name}"[^>]* value="([^"]*)"`).exec(body)?.[1] ?? ''
    const terms = { child: 'standard', iro: 'standard', midway: 'standard', report: 'standard' }
    const from = { day: value('day'), month: value('month'), year: value('year'), seen: value('seen') }
    const set = await who.post('/admin/terms', { ...terms, ...from, dispute: 'escalation', reason: 'Ours' })
    expect(set.status).toBe(303)
    const child = (await manager.get(`/children/L100?${on}`)).body
    expect(child).toContain('Order in dispute, since')
    expect(child).toContain('No escalation is recorded')
  })
})

test('the pages of labels can be read on a telephone, and with what is wrong said', async () => {
  const visit = await visitor(site.address, { width: 320 })
  await signInAs(visit, await newPerson(site, 'administrator'))
  const { page } = visit
  for (const path of ['/admin/codes/labels', '/admin/codes/labels/placement_type']) {
    await page.goto(path)
    expect(await accessibilityFaults(page, { measuring: true })).toEqual([])
    expect(await horizontalOverflow(page)).toBe(0)
  }
  await page.getByLabel('U1: Foster placement').fill('=1+1')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.waitForLoadState()
  expect(await page.getByRole('alert').innerText()).toContain('U1: begin with a letter or a figure')
  expect(await accessibilityFaults(page, { measuring: true })).toEqual([])
  expect(await horizontalOverflow(page)).toBe(0)
  await visit.context.close()
})

describe('a label of a code by which measures are cut', () => {
  const measure = (path = '') => `/measures/participation.codes${path}?by=code`

  test('stands on the page of the measure beside its code, and not in its file', async () => {
    expect((await send(who, 'participation', { 'code-PN1': 'Was there and spoke' })).status).toBe(303)
    expect((await manager.get(measure())).body).toContain('PN1: Was there and spoke')
    const file = (await manager.get(measure('/csv'))).body
    expect(file).toContain('PN1: Child physically attends and speaks')
    expect(file).not.toContain('Was there and spoke')
    const rows = await manager.get(`${measure('/rows')}&part=PN1`)
    expect(rows.body).toContain('PN1: Was there and spoke')
    const rowsFile = (await manager.get(`${measure('/rows/csv')}&part=PN1`)).body
    expect(rowsFile).toContain('PN1: Child physically attends and speaks')
  })
})

describe('a label of a group in which pages put codes together', () => {
  test('stands in the filter of the list of children, and on measures that are cut by it, and not in their files', async () => {
    expect((await manager.get(`/children?${on}&filters=shown`)).body).toContain('Foster placement')
    const wrong = await send(who, 'placement_type', { 'code-group-foster-placement': '=1+1' })
    expect(wrong.status).toBe(422)
    expect(wrong.body).toContain('Foster placement: begin with a letter or a figure')
    const fostered = { 'code-group-foster-placement': 'With foster carers' }
    expect((await send(who, 'placement_type', fostered)).status).toBe(303)
    const { body } = await manager.get(`/children?${on}&lives=Foster+placement`)
    expect(body).toContain('With foster carers')
    expect(body).toContain('Lives: With foster carers')
    const measure = (path = '') => `/measures/cohort.placement_type${path}?by=placement_type`
    expect((await manager.get(measure())).body).toContain('With foster carers')
    const file = (await manager.get(measure('/csv'))).body
    expect(file).toContain('Foster placement')
    expect(file).not.toContain('With foster carers')
    const page = (await who.get('/admin/codes/labels/placement_type')).body
    expect(page).toContain('Foster placement: With foster carers')
    expect((await who.get('/admin/codes/labels')).body).toMatch(/of \d+ codes and \d+ groups/)
  })

  test('is a group’s own: the name of a code in it stays, and a legal status has its groups too', async () => {
    const order = { 'code-group-section-20': 'Voluntary arrangement' }
    expect((await send(who, 'legal_status', order)).status).toBe(303)
    const cut = (await manager.get('/measures/cohort.started?by=legal_status')).body
    expect(cut).toContain('Voluntary arrangement')
    expect((await manager.get(`/children/A200?${on}`)).body).not.toContain('Voluntary arrangement')
  })
})

test('where a list was read is told at the foot, and no page begins with it', async () => {
  const analyst = await somebody('analyst')
  const { body } = await analyst.get('/admin/codes')
  const [lists = '', foot = ''] = body.split('Where each list was read')
  expect(lists).toContain('The SSDA903 code set of the Department for Education')
  expect(lists).not.toMatch(/@[0-9a-f]{7}|schema_20/)
  expect(foot).toMatch(/@[0-9a-f]{7}/)
})

test('whoever may not set local policy sets no label, and there is no list but those', async () => {
  for (const role of ['iro', 'analyst', 'board_member'] as const) {
    const no = await somebody(role)
    expect((await no.get('/admin/codes/labels')).status).toBe(403)
    expect((await no.get(legalStatus)).status).toBe(403)
    expect((await no.post(legalStatus, { 'code-C2': 'Mine', reason: 'x' })).status).toBe(403)
  }
  expect((await who.get('/admin/codes/labels/weather')).status).toBe(404)
  expect((await who.post('/admin/codes/labels/weather', {})).status).toBe(404)
})
