import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessibilityFaults, closeBrowser, horizontalOverflow } from '#test/support/browser.ts'
import {
  choose,
  file,
  header,
  pastTheWork,
  reviews,
  signedIn,
  words,
} from '#test/support/imports-on-screen.ts'
import { newPerson, type TestPerson, type TestSite, testSite } from '#test/support/site.ts'

let site: TestSite
let manager: TestPerson
beforeAll(async () => {
  site = await testSite()
  manager = await newPerson(site, 'iro_manager')
})
afterAll(async () => {
  await closeBrowser()
  await site.close()
})

async function heldRows(): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from held_import_file where authority_id = ${site.authorityId}
  `.execute(site.db.kysely)
  return rows[0]?.n ?? 0
}

describe('importing on screen', () => {
  test('before anything was loaded the list says how to begin', async () => {
    const visit = await signedIn(site, manager)
    await visit.page.goto('/imports')
    expect(await words(visit)).toContain('Nothing has been loaded yet')
    expect(await accessibilityFaults(visit.page)).toEqual([])
    await visit.context.close()
  })

  test('shows what would change before anything is loaded, loads it, and gives the report', async () => {
    const visit = await signedIn(site, manager, { javaScript: false })
    await choose(visit, { 'header.csv': header, 'reviews.csv': reviews })
    expect(await visit.page.getByRole('heading', { level: 1 }).innerText()).toBe('Check before you load')
    expect(await words(visit)).toContain('Nothing is loaded yet. Of 4 rows: 4 added.')
    const address = new URL(visit.page.url()).pathname
    await visit.page.goto('/imports')
    expect(await words(visit)).toContain('Nothing has been loaded yet')
    await visit.page.goto(address)
    await visit.page.getByRole('button', { name: 'Load these files' }).click()
    await visit.page.waitForLoadState()
    await pastTheWork(visit)
    expect(await visit.page.getByRole('heading', { level: 1 }).innerText()).toBe('Import of 2025-26')
    expect(new URL(visit.page.url()).pathname).toBe(address)
    expect(await heldRows()).toBe(0)
    await visit.page.getByRole('link', { name: 'Imports' }).last().click()
    await visit.page.waitForLoadState()
    const row = visit.page.getByRole('row').filter({ hasText: '2025-26' })
    expect(await row.innerText()).toContain('4 added')
    expect(await row.innerText()).toContain(manager.email)
    await visit.context.close()
  })

  test('says what would be amended, what is unchanged and what would end, and giving up changes nothing', async () => {
    const visit = await signedIn(site, manager)
    const fewer = reviews.replace('PN1\nA200', 'PN2\nA200').replace(/A200.*\n/, '')
    await choose(visit, { 'reviews.csv': fewer })
    const said = await words(visit)
    expect(said).toContain('Of 1 row: 1 amended. 1 earlier row would end.')
    expect(said).toContain('1 row loaded before for 2025-26 is not in reviews.csv and would end')
    const address = visit.page.url()
    await visit.page.getByRole('button', { name: 'Give up and remove the files' }).click()
    await visit.page.waitForLoadState()
    expect(await heldRows()).toBe(0)
    const gone = await visit.page.goto(address)
    expect(gone?.status()).toBe(404)
    await visit.context.close()
  })

  test('names each thing wrong, errors first, and loads only with leave to leave them out', async () => {
    const visit = await signedIn(site, manager)
    const wrong = `${reviews}A200,11/06/2011,31/02/2026,PN1\nA200,11/06/2011,05/01/2026,PN9\n`
    await choose(visit, { 'reviews.csv': wrong })
    const lines = visit.page.getByRole('table', { name: 'Line by line' }).getByRole('row')
    expect(await lines.nth(1).innerText()).toMatch(/reviews\.csv\s+line 4\s+REVIEW\s+31\/02\/2026/)
    expect(await accessibilityFaults(visit.page)).toEqual([])
    await visit.page.getByRole('button', { name: 'Load these files' }).click()
    await visit.page.waitForLoadState()
    expect(await words(visit)).toContain('Say that rows with errors may be left out')
    expect(await visit.page.title()).toMatch(/^Error: /)
    expect(await accessibilityFaults(visit.page)).toEqual([])
    await visit.page.getByLabel('Load the rows that can be read, and leave out those with errors').check()
    await visit.page.getByRole('button', { name: 'Load these files' }).click()
    await visit.page.waitForLoadState()
    await pastTheWork(visit)
    expect(await words(visit)).toContain('1 left out')
    await visit.page.getByLabel('What').selectOption({ label: 'The code is not in its list' })
    await visit.page.getByRole('button', { name: 'Filter' }).click()
    await visit.page.waitForLoadState()
    expect(await lines.count()).toBe(2)
    const csv = await visit.context.request.get(
      (await visit.page.getByRole('link', { name: 'Download every line (CSV)' }).getAttribute('href')) ?? '',
    )
    expect((await csv.text()).split('\n')[1]).toMatch(
      /^error,value\.date,reviews\.csv,4,REVIEW,31\/02\/2026,/,
    )
    await visit.context.close()
  })

  test('an administrator is shown where something is wrong, and no child and no value', async () => {
    const visit = await signedIn(site, await newPerson(site, 'administrator'))
    await choose(visit, { 'reviews.csv': reviews.replace('28/08/2025', '31/02/2026') })
    const said = await words(visit)
    expect(said).toContain('The value is not a date in one of the two forms')
    expect(said).toContain('line 3')
    expect(said).not.toContain('31/02/2026')
    expect(said).not.toContain('A200')
    const csv = await visit.context.request.get(`${visit.page.url()}/findings.csv`)
    expect(await csv.text()).not.toMatch(/A200|31\/02/)
    await visit.context.close()
  })

  test('what one person holds is nobody else’s to see, load or remove', async () => {
    const visit = await signedIn(site, manager)
    await choose(visit, { 'header.csv': header })
    const address = new URL(visit.page.url()).pathname
    const other = await signedIn(site, await newPerson(site, 'analyst'))
    expect((await other.page.goto(address))?.status()).toBe(404)
    expect((await other.context.request.get(`${address}/findings.csv`)).status()).toBe(404)
    await visit.page.reload()
    expect(await words(visit)).toContain('Check before you load')
    await sql`update held_import set expires_at = now() where authority_id = ${site.authorityId}`.execute(
      site.db.kysely,
    )
    expect((await visit.page.reload())?.status()).toBe(404)
    await visit.page.goto('/imports')
    expect(await heldRows()).toBe(0)
    await other.context.close()
    await visit.context.close()
  })
})

describe('work that goes on', () => {
  const becomes = ({ userId }: TestPerson, change: string) =>
    sql`update held_import set ${sql.raw(change)} where user_id = ${userId}`.execute(site.db.kysely)

  test('says how far it is and asks again by itself; cut short it says so, and nothing is loaded', async () => {
    const visit = await signedIn(site, manager)
    await choose(visit, { 'header.csv': header })
    const other = await signedIn(site, await newPerson(site, 'analyst'))
    await choose(other, { 'header.csv': header })
    await becomes(
      manager,
      `state = 'loading', stage = 'loading', done = 1200, of_all = 3000, moved_at = now()`,
    )
    const answer = await visit.page.reload()
    expect(answer?.headers()['refresh']).toBe('4')
    expect(await words(visit)).toContain('1,200 of 3,000 rows are loaded.')
    expect(await accessibilityFaults(visit.page)).toEqual([])
    await other.page.getByRole('button', { name: 'Load these files' }).click()
    await other.page.waitForLoadState()
    expect(await words(other)).toContain('Somebody else is loading files')
    const address = visit.page.url()
    await becomes(manager, `moved_at = now() - interval '119 seconds'`)
    await visit.page.goto('/imports')
    expect(await words(visit)).toContain('They are being loaded.')
    // The process is gone: nobody gives a sign for it any more.
    await becomes(manager, `moved_at = now() - interval '121 seconds'`)
    await visit.page.reload()
    expect(await words(visit)).toContain('The work stopped in the middle, and nothing was loaded.')
    expect(await words(visit)).not.toContain('They are being loaded.')
    expect(await accessibilityFaults(visit.page)).toEqual([])
    await visit.page.getByRole('link', { name: /^Check them again/ }).click()
    await visit.page.waitForLoadState()
    expect(visit.page.url()).toBe(address)
    expect(await words(visit)).toContain('Nothing was changed')
    expect(await accessibilityFaults(visit.page)).toEqual([])
    await visit.page.getByRole('button', { name: 'Check the files again' }).click()
    await visit.page.waitForLoadState()
    await pastTheWork(visit)
    expect(await words(visit)).toContain('Nothing is loaded yet. Of')
    await visit.page.getByRole('button', { name: 'Give up and remove the files' }).click()
    await visit.page.waitForLoadState()
    await other.page.getByRole('button', { name: 'Give up and remove the files' }).click()
    await other.page.waitForLoadState()
    expect(await heldRows()).toBe(0)
    await other.context.close()
    await visit.context.close()
  })
})

describe('the form', () => {
  test('says in words what is missing or cannot be taken', async () => {
    const visit = await signedIn(site, manager, { width: 320 })
    await visit.page.goto('/imports/new')
    expect(await accessibilityFaults(visit.page)).toEqual([])
    await visit.page.getByRole('button', { name: 'Check the files' }).click()
    await visit.page.waitForLoadState()
    const said = await words(visit)
    expect(said).toContain('Choose the collection year of the files')
    expect(said).toContain('Choose at least one file')
    expect(await accessibilityFaults(visit.page)).toEqual([])
    expect(await horizontalOverflow(visit.page)).toBe(0)
    await visit.page.locator('input[type=file]').setInputFiles([file('notes.docx', 'x')])
    await visit.page.getByRole('button', { name: 'Check the files' }).click()
    await visit.page.waitForLoadState()
    expect(await words(visit)).toContain('notes.docx is not a CSV file')
    // By its path: so much would otherwise travel to the browser beside the page.
    const folder = mkdtempSync(join(tmpdir(), 'waymark-huge-'))
    const huge = join(folder, 'huge.csv')
    writeFileSync(huge, 'x'.repeat(20_000_001))
    await visit.page.locator('input[type=file]').setInputFiles(huge)
    await visit.page.getByRole('button', { name: 'Check the files' }).click()
    await visit.page.waitForLoadState()
    expect(await words(visit)).toContain('huge.csv is larger than 20 MB')
    rmSync(folder, { recursive: true })
    await visit.context.close()
  })

  test('without its token is refused, and nobody who may not import files can send it', async () => {
    const visit = await signedIn(site, manager)
    const multipart = { year: '2025-26', files: file('header.csv', header) }
    const forged = await visit.context.request.post('/imports/new', {
      multipart: { ...multipart, _csrf: 'x' },
    })
    expect(forged.status()).toBe(403)
    const iro = await signedIn(site, await newPerson(site, 'iro', { iroId: 'IRO1' }))
    expect((await iro.page.goto('/imports'))?.status()).toBe(403)
    expect((await iro.context.request.post('/imports/new', { multipart })).status()).toBe(403)
    expect(await heldRows()).toBe(0)
    await iro.context.close()
    await visit.context.close()
  })

  test.each([1280, 320])('the report fits %i pixels, and axe finds no fault', async (width) => {
    const visit = await signedIn(site, manager, { width })
    await visit.page.goto('/imports')
    expect(await accessibilityFaults(visit.page)).toEqual([])
    expect(await horizontalOverflow(visit.page)).toBe(0)
    await visit.page.getByRole('row').filter({ hasText: '1 error' }).getByRole('link').click()
    await visit.page.waitForLoadState()
    expect(await accessibilityFaults(visit.page)).toEqual([])
    expect(await horizontalOverflow(visit.page)).toBe(0)
    expect(visit.complaints).toEqual([])
    await visit.context.close()
  })
})
