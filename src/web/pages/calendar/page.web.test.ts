import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inAuthority } from '#store/database/database.ts'
import { accessibilityFaults, closeBrowser, horizontalOverflow, visitor } from '#test/support/browser.ts'
import { newPerson, signInAs, type TestPerson, type TestSite, testSite } from '#test/support/site.ts'
import { importSmallCouncil } from '#test/support/small-council.ts'
import { addDays } from '#domain/calendar/calendar-date.ts'
import { todayInEngland } from '../../../today.ts'

let site: TestSite
let iro: TestPerson
const soon = addDays(todayInEngland(), 10)
beforeAll(async () => {
  site = await testSite()
  await importSmallCouncil(site.db, site.authorityId)
  iro = await newPerson(site, 'iro', { iroId: 'IRO1' })
  const run = await site.db.kysely
    .selectFrom('import_run')
    .select(['import_id', 'collection_year'])
    .where('authority_id', '=', site.authorityId)
    .executeTakeFirstOrThrow()
  await inAuthority(site.db, { authorityId: site.authorityId, actor: 'test' }, async (trx) => {
    for (const child of ['L100', 'A200']) {
      await trx
        .insertInto('planned_reviews')
        .values({
          authority_id: site.authorityId,
          collection_year: run.collection_year,
          row_key: `${child} ${soon}`,
          occurrence: 1,
          child_id: child,
          review_planned_on: soon,
          import_id: run.import_id,
          file: 'planned_reviews.csv',
          line: 2,
        })
        .execute()
    }
  })
})
afterAll(async () => {
  await closeBrowser()
  await site.close()
})

describe('a calendar of reviews for one’s own calendar program', () => {
  test('is made with an address that is shown once, holds one’s own reviews without names, and ends', async () => {
    const visit = await visitor(site.address, { javaScript: false })
    await signInAs(visit, iro)
    await visit.page.goto('/calendar')
    expect(await visit.page.getByRole('main').innerText()).toContain('You have no address for it yet')
    await visit.page.getByRole('button', { name: 'Make an address' }).click()
    await visit.page.waitForLoadState()
    const address =
      /\/calendar\/[\w-]{43}\.ics/.exec(await visit.page.getByRole('main').innerText())?.[0] ?? ''
    const answer = await fetch(`${site.address}${address}`)
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    const file = (await answer.text()).replaceAll('\r\n ', '')
    expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(1)
    expect(file).toContain(`DTSTART;VALUE=DATE:${soon.replaceAll('-', '')}`)
    expect(file).toMatch(/SUMMARY:Review meeting R-[2-9A-Z]{5}\r\n/)
    expect(file).toContain('CLASS:PRIVATE')
    // Neither the child's id nor a name; nobody else's review.
    expect(file).not.toMatch(/A200|L100/)

    await visit.page.goto('/calendar')
    expect(await visit.page.getByRole('main').innerText()).not.toContain('.ics')
    await visit.page.getByRole('button', { name: 'End the address' }).click()
    await visit.page.waitForLoadState()
    expect((await fetch(`${site.address}${address}`)).status).toBe(404)
    await visit.context.close()
  })

  test('ends with its owner’s account', async () => {
    const leaver = await newPerson(site, 'iro', { iroId: 'IRO1' })
    const visit = await visitor(site.address, { javaScript: false })
    await signInAs(visit, leaver)
    await visit.page.goto('/calendar')
    await visit.page.getByRole('button', { name: 'Make an address' }).click()
    await visit.page.waitForLoadState()
    const address =
      /\/calendar\/[\w-]{43}\.ics/.exec(await visit.page.getByRole('main').innerText())?.[0] ?? ''
    expect((await fetch(`${site.address}${address}`)).status).toBe(200)
    await site.db.kysely
      .updateTable('app_user')
      .set({ disabled_at: new Date().toISOString() })
      .where('user_id', '=', leaver.userId)
      .execute()
    expect((await fetch(`${site.address}${address}`)).status).toBe(404)
    await visit.context.close()
  })

  test.each([1280, 320])('is accessible and fits a screen of %d pixels', async (width) => {
    const visit = await visitor(site.address, { width })
    await signInAs(visit, iro)
    await visit.page.goto('/calendar')
    expect(await accessibilityFaults(visit.page)).toEqual([])
    await visit.page.getByRole('button', { name: /Make an/ }).click()
    await visit.page.waitForLoadState()
    expect(await accessibilityFaults(visit.page)).toEqual([])
    expect(await horizontalOverflow(visit.page)).toBe(0)
    await visit.context.close()
  })
})
