import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#store/database/uuid.ts'
import { accessibilityFaults, closeBrowser, horizontalOverflow, visitor } from '#test/support/browser.ts'
import { caller } from '#test/support/caller.ts'
import { handIn } from '#test/support/hand-in.ts'
import { importOneWhoLeft } from '#test/support/one-who-left.ts'
import { newPerson, signInAs, type TestSite, testSite } from '#test/support/site.ts'

/**
 * A council whose newest year is 2024-25, so that every page stands at Monday 31 March 2025. Priya holds two
 * children at half her time, Tom one; a third child, Cai, has nobody.
 */
const files = {
  'header.csv': `CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB
L100,M,04/03/2012,WBRI,A123456789012,,
A200,F,11/06/2011,WBRI,A123456789013,,
B400,F,12/06/2011,WBRI,A123456789014,,
C300,M,20/01/2010,WBRI,A123456789015,,
`,
  'episodes.csv': `CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN
L100,02/09/2024,S,C2,N1,U6,PR1,,,,,,
A200,02/09/2024,S,C2,N1,U6,PR1,,,,,,
B400,02/09/2024,S,C2,N1,U6,PR1,,,,,,
C300,17/03/2025,S,V2,N1,U6,PR1,,,,,,
`,
  'reviews.csv': `CHILD,DOB,REVIEW,REVIEW_CODE
L100,04/03/2012,27/09/2024,PN1
L100,04/03/2012,13/12/2024,PN1
A200,11/06/2011,27/09/2024,PN1
A200,11/06/2011,20/01/2025,PN1
B400,12/06/2011,27/09/2024,PN1
`,
  'review_details.csv': `child_id,review_on,record_completed_on,permanence_plan_agreed
L100,2024-12-13,,yes
A200,2025-01-20,2025-02-03,no
`,
  'planned_reviews.csv': `child_id,review_planned_on,planned_kind
L100,2025-04-01,statutory
A200,2025-03-31,statutory
`,
  'iro_contacts.csv': `child_id,contact_on,contact_method,iro_id
L100,2024-12-14,visit,IRO1
A200,2025-01-20,visit,IRO1
B400,2024-10-01,telephone,IRO2
`,
  'iros.csv': `iro_id,name,fte,started_on,contract
IRO1,Priya Nair,0.5,2020-01-06,permanent
IRO2,Tom Osei,1,2020-01-06,permanent
`,
  'iro_absences.csv': `iro_id,absent_from,absent_to,absence_reason
IRO1,2025-03-24,2025-03-31,leave
IRO2,2025-03-24,2025-03-30,leave
IRO2,2025-05-12,2025-05-16,training
IRO1,2025-05-13,2025-05-16,training
`,
  'iro_allocations.csv': `child_id,iro_id,allocated_on,allocation_ended_on,allocation_reason
L100,IRO1,2024-09-03,,new_entry
A200,IRO1,2024-09-03,,new_entry
B400,IRO2,2024-09-03,,new_entry
`,
  'people.csv': `child_id,first_name,last_name,called,first_language
C300,Cai,M,,
`,
  'history_complete.csv': `history_complete_from
2015-01-01
`,
}

let site: TestSite
let empty: TestSite
beforeAll(async () => {
  site = await testSite()
  empty = await testSite()
  const { landed, findings } = await handIn(site, '2024-25', files)
  if (!landed) throw new Error(JSON.stringify(findings))
})
afterAll(async () => {
  await closeBrowser()
  await site.close()
  await empty.close()
})

async function atService(screen: Parameters<typeof visitor>[1] = {}) {
  const visit = await visitor(site.address, screen)
  await signInAs(visit, await newPerson(site, 'iro_manager'))
  await visit.page.goto('/service')
  const row = async (region: string, words: string) =>
    visit.page.getByRole('region', { name: region }).getByRole('row').filter({ hasText: words }).innerText()
  return { ...visit, row }
}

describe('the service page, on Monday 31 March 2025', () => {
  test('shows each IRO’s children against their hours, with the weighted score', async () => {
    const visit = await atService()
    expect(await visit.page.getByRole('main').innerText()).toContain('Monday 31 March 2025')
    expect(await visit.row('Caseloads', 'Priya Nair')).toMatch(/Priya Nair\s+2\s+0\.5\s+4\s+2/)
    expect(await visit.row('Caseloads', 'Tom Osei')).toMatch(/Tom Osei\s+1\s+1\s+1\s+1/)
    const bar = visit.page
      .getByRole('list', { name: 'Children for each full-time IRO' })
      .getByRole('listitem')
    expect(await bar.first().innerText()).toMatch(/Priya Nair\s+4, below 50/)
    await visit.context.close()
  })

  test('each figure leads to its children', async () => {
    const visit = await atService({ javaScript: false })
    await visit.page.getByRole('link', { name: 'Priya Nair' }).first().click()
    await visit.page.waitForLoadState()
    expect(await visit.page.getByRole('heading', { level: 1 }).innerText()).toBe('The children of Priya Nair')
    expect(await visit.page.getByRole('main').innerText()).toMatch(/2 lines[\s\S]*A200[\s\S]*L100/)
    await visit.page.goto('/service')
    await visit.page.getByRole('link', { name: '1 without an IRO' }).click()
    await visit.page.waitForLoadState()
    expect(await visit.page.getByRole('main').innerText()).toContain('Cai (C300)')
    expect(await visit.page.getByRole('main').innerText()).not.toContain('L100')
    expect((await visit.page.goto('/service/list?of=everything'))?.status()).toBe(404)
    await visit.context.close()
  })

  test('a review planned for that day is no next review, one for the day after is', async () => {
    const visit = await atService()
    expect(await visit.row('Gaps', 'next review planned')).toMatch(/\s3:?/)
    await visit.page.goto('/service/list?of=no-next-review')
    const words = await visit.page.getByRole('main').innerText()
    expect(words).toContain('A200')
    expect(words).not.toContain('L100')
    await visit.context.close()
  })

  test('a visit on the day of the review does not count as one since, the day after does, a telephone call never', async () => {
    const visit = await atService()
    await visit.page.goto('/service/list?of=not-seen')
    const words = await visit.page.getByRole('main').innerText()
    expect(words).toContain('A200')
    expect(words).toContain('B400')
    expect(words).not.toContain('L100')
    await visit.page.goto('/service/list?of=no-permanence-plan')
    const plans = await visit.page.getByRole('main').innerText()
    expect(plans).toMatch(/1 line[\s\S]*A200/)
    expect(plans).toContain('Second reviews before the first review with an answer about the plan')
    await visit.context.close()
  })

  test('counts the records that are outstanding with each IRO, and opens them', async () => {
    const visit = await atService()
    const records = visit.page.getByRole('region', { name: 'Records outstanding after reviews' })
    const counted = await records
      .getByRole('row')
      .filter({ hasText: 'Priya Nair' })
      .getByRole('link')
      .innerText()
    await records.getByRole('link', { name: /Priya Nair/ }).click()
    const lines = (await visit.page.getByRole('table').getByRole('row').count()) - 1
    expect(String(lines)).toBe(counted.split(':')[0]?.trim())
    expect(lines).toBeGreaterThan(0)
    await visit.context.close()
  })

  test('tells how many reviews were in time this year and in twelve months, and opens the late ones', async () => {
    const visit = await atService()
    expect(await visit.row('Reviews held in time', 'This collection year so far')).toContain(
      '1 April 2024 to 31 March 2025',
    )
    const late = visit.page.getByRole('link', { name: /1 late\s*: This collection year so far/ })
    expect(await late.innerText()).toContain('4 of 5 reviews, 1 late')
    await late.click()
    expect(await visit.page.getByRole('main').innerText()).toMatch(/1 line[\s\S]*A200[\s\S]*Mon 20 Jan 2025/)
    await visit.context.close()
  })

  test('shows who is away up to their last day, and who will be within six weeks', async () => {
    const visit = await atService()
    const now = await visit.page.getByRole('table', { name: 'Away now' }).innerText()
    expect(now).toContain('Priya Nair')
    expect(now).not.toContain('Tom Osei')
    const soon = await visit.page.getByRole('table', { name: 'Away soon' }).innerText()
    expect(soon).toContain('Tom Osei')
    expect(soon).not.toContain('Priya Nair')
    await visit.context.close()
  })

  test.each([1280, 320])('fits %i pixels, and axe finds no fault', async (width) => {
    const visit = await atService({ width })
    for (const path of ['/service', '/service/list?of=not-seen']) {
      await visit.page.goto(path)
      for (const summary of await visit.page.locator('summary').all()) await summary.click()
      expect(await accessibilityFaults(visit.page)).toEqual([])
      expect(await horizontalOverflow(visit.page)).toBe(0)
    }
    expect(visit.complaints).toEqual([])
    await visit.context.close()
  })
})

test('before the files of activity are imported the page says what cannot be told', async () => {
  await importOneWhoLeft(empty.db, empty.authorityId)
  const visit = await visitor(empty.address)
  await signInAs(visit, await newPerson(empty, 'service_manager'))
  await visit.page.goto('/service')
  const words = await visit.page.getByRole('main').innerText()
  expect(words).toContain('nobody’s caseload can be told')
  expect(words).toContain('Cannot tell: no planned reviews have been imported.')
  expect(await accessibilityFaults(visit.page)).toEqual([])
  await visit.context.close()
})

test('a service manager who leads a service sees the children of its teams there, and the caseloads of all', async () => {
  const { authorityId } = site
  const manager = await newPerson(site, 'service_manager')
  const [unit, post] = [newId(), newId()]
  await sql`
    with unit as (
      insert into org_unit (authority_id, unit_id, kind, name) values (${authorityId}, ${unit}, 'team', 'North')
    ), named as (
      insert into org_team_name (authority_id, unit_id, team) values (${authorityId}, ${unit}, 'North')
    ) insert into org_post (authority_id, post_id, unit_id, user_id, kind, from_on)
    values (${authorityId}, ${post}, ${unit}, ${manager.userId}, 'lead', '2020-01-01')
  `.execute(site.db.kysely)
  const who = caller(site)
  await who.signIn(manager)
  const page = (await who.get('/service')).body
  expect(page).toContain('is of the children of the team North')
  expect(page).toContain('<strong>0</strong> children in care')
  expect(page).toContain('Priya Nair')
  const file = (await who.get('/service/csv')).body
  expect(file).toContain('Caseloads,Priya Nair,Children,2,')
  expect(file).not.toMatch(/L100|A200|B400|C300/)
})

test('an IRO is not shown how colleagues compare, nor the lists behind it', async () => {
  const visit = await visitor(site.address)
  await signInAs(visit, await newPerson(site, 'iro', { iroId: 'IRO1' }))
  expect((await visit.page.goto('/service'))?.status()).toBe(403)
  expect((await visit.page.goto('/service/list?of=caseload&iro=IRO2'))?.status()).toBe(403)
  await visit.context.close()
})
