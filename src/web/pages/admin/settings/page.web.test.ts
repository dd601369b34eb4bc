import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessibilityFaults, closeBrowser, horizontalOverflow, visitor } from '#test/support/browser.ts'
import { caller } from '#test/support/caller.ts'
import { newPerson, signInAs, type TestSite, testSite } from '#test/support/site.ts'
import { importSmallCouncil } from '#test/support/small-council.ts'

let site: TestSite
beforeAll(async () => {
  site = await testSite()
  await importSmallCouncil(site.db, site.authorityId)
}, 120_000)
afterAll(async () => {
  await closeBrowser()
  await site.close()
})

describe('local policy', () => {
  test('a weight is previewed on today’s caseloads, saved with its reason, and counts from then on', async () => {
    const visit = await visitor(site.address, { javaScript: false })
    await signInAs(visit, await newPerson(site, 'iro_manager'))
    const { page } = visit
    await page.goto('/service')
    await page.goto('/admin/settings/caseload_weights')
    await page.getByLabel('More for a child in care for less than 3 months').fill('0.5')
    await page.getByLabel('Who decided it, and why').fill('Agreed by the service')
    await page.getByRole('button', { name: 'See what it would change' }).click()
    await page.waitForLoadState()
    const preview = await page.getByRole('region', { name: 'What it would change' }).innerText()
    expect(preview).toMatch(/The weighted score of \d officers? of 2 would change today/)
    await page.getByRole('button', { name: 'Save' }).click()
    await page.waitForLoadState()
    const words = await page.getByRole('main').innerText()
    expect(words).toContain('In force today: More for a child in care for less than 3 months: 0.5')
    expect(words).toContain('Agreed by the service')
    await visit.context.close()
  })

  test('a preview keeps nothing, and every change is kept in the history', async () => {
    const who = caller(site)
    await who.signIn(await newPerson(site, 'administrator'))
    const { body } = await who.get('/admin/settings/measure_variants')
    const value = (name: string) => new RegExp(`name="${name}"[^>]* value="([^"]*)"`).exec(body)?.[1] ?? ''
    const day = { day: value('day'), month: value('month'), year: value('year'), seen: value('seen') }
    const fields = { ...day, reason: 'As reported', 'participation.rate': 'attending_counts' }
    const count = async () => {
      const { rows } = await sql<{ held: number; kept: number }>`
        select (select count(*)::int from local_policy where authority_id = ${site.authorityId} and policy = 'measure_variants') as held,
          (select count(*)::int from history where authority_id = ${site.authorityId} and table_name = 'local_policy'
             and row_key->>'policy' = 'measure_variants') as kept
      `.execute(site.db.kysely)
      return rows[0]
    }
    const previewed = await who.post('/admin/settings/measure_variants', { ...fields, intent: 'preview' })
    expect(previewed.body).toContain('in the last twelve months instead of')
    expect(await count()).toEqual({ held: 0, kept: 0 })
    const mark = /name="previewed" value="([^"]+)"/.exec(previewed.body)?.[1]?.replaceAll('&quot;', '"') ?? ''
    const saved = await who.post('/admin/settings/measure_variants', {
      ...fields,
      intent: 'save',
      previewed: mark,
    })
    expect(saved.status).toBe(303)
    expect(await count()).toEqual({ held: 1, kept: 1 })
    const analyst = caller(site)
    await analyst.signIn(await newPerson(site, 'analyst'))
    const measure = '/measures/participation.rate?from=2026-04-01&to=2026-11-22'
    expect((await analyst.get(measure)).body).toContain('attending without speaking is taking part')
    expect((await analyst.get('/admin/settings')).status).toBe(403)
  })

  test('what is wrong is said beside its field, with what was typed', async () => {
    const who = caller(site)
    await who.signIn(await newPerson(site, 'administrator'))
    await who.get('/admin/settings/target_days')
    const wrong = await who.post('/admin/settings/target_days', {
      C17c: 'ten',
      day: '',
      month: '',
      year: '',
      reason: '',
    })
    expect(wrong.status).toBe(422)
    expect(wrong.body).toContain('enter a whole number from 1 to 365')
    expect(wrong.body).toContain('value="ten"')
    expect((await who.get('/admin/settings/nothing')).status).toBe(404)
  })

  test('the band of caseloads is previewed on today’s, and stands on the service page as the council’s own', async () => {
    const visit = await visitor(site.address, { javaScript: false })
    await signInAs(visit, await newPerson(site, 'iro_manager'))
    const { page } = visit
    await page.goto('/service')
    expect(await page.getByRole('main').innerText()).toContain(
      '50 to 70 children for a full-time IRO: good practice',
    )
    await page.goto('/admin/settings/caseload_band')
    await page.getByLabel('At least').fill('80')
    await page.getByLabel('Who decided it, and why').fill('Agreed by the service')
    await page.getByRole('button', { name: 'See what it would change' }).click()
    await page.waitForLoadState()
    expect(await page.getByRole('main').innerText()).toContain('enter more children than in')
    await page.getByLabel('At least').fill('1')
    await page.getByLabel('At most').fill('30')
    await page.getByRole('button', { name: 'See what it would change' }).click()
    await page.waitForLoadState()
    const preview = await page.getByRole('region', { name: 'What it would change' }).innerText()
    expect(preview).toContain('0 above and 2 below it, of 2 IROs who count today')
    expect(preview).toContain('0 above and 0 below it, of 2 IROs who count today')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.waitForLoadState()
    await page.goto('/service')
    const service = await page.getByRole('main').innerText()
    expect(service).toContain('1 to 30 children for a full-time IRO: set by this council')
    await visit.context.close()
  })

  test('stages of a dispute take no more than the 20 working days, and leave none out', async () => {
    const who = caller(site)
    await who.signIn(await newPerson(site, 'iro_manager'))
    const { body: form } = await who.get('/admin/settings/dispute_stages')
    const value = (name: string) => new RegExp(`name="${name}"[^>]* value="([^"]*)"`).exec(form)?.[1] ?? ''
    const from = { day: value('day'), month: value('month'), year: value('year'), seen: value('seen') }
    const send = (fields: Readonly<Record<string, string>>) =>
      who.post('/admin/settings/dispute_stages', {
        ...from,
        reason: 'Our protocol',
        intent: 'preview',
        ...fields,
      })
    const stages = { name1: 'Team manager', days1: '5', name2: 'Service manager', days2: '16' }
    expect((await send(stages)).body).toContain('The stages take 21 working days together')
    expect((await send({ name1: 'Team manager', name3: 'Director' })).body).toContain('leave no stage out')
    expect((await send({ ...stages, days2: '15' })).body).toContain('What it would change')
  })

  test('headings of a review are kept a line each', async () => {
    const who = caller(site)
    await who.signIn(await newPerson(site, 'administrator'))
    const { body } = await who.get('/admin/settings/meeting.headings')
    expect(body).toContain('What is going well')
    const wrong = await who.post('/admin/settings/meeting.headings', {
      headings: 'Home\nHome',
      day: '22',
      month: '11',
      year: '2099',
      reason: 'x',
      intent: 'preview',
    })
    expect(wrong.status).toBe(422)
    expect(wrong.body).toContain('Enter each heading once only')
  })

  test.each([1280, 320])('fits %i pixels, and axe finds no fault', async (width) => {
    const visit = await visitor(site.address, { width })
    await signInAs(visit, await newPerson(site, 'administrator'))
    const { page } = visit
    for (const path of [
      '',
      '/target_days',
      '/measure_variants',
      '/caseload_weights',
      '/caseload_band',
      '/dispute_stages',
      '/lead_times',
      '/meeting.headings',
    ]) {
      await page.goto(`/admin/settings${path}`)
      expect(await accessibilityFaults(page, { measuring: true })).toEqual([])
      expect(await horizontalOverflow(page)).toBe(0)
    }
    expect(visit.complaints).toEqual([])
    await visit.context.close()
  })
})
