import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  accessibilityFaults,
  closeBrowser,
  horizontalOverflow,
  type Visitor,
  visitor,
} from '#test/support/browser.ts'
import { newPerson, signInAs, type TestSite, testSite } from '#test/support/site.ts'
import { importSmallCouncil } from '#test/support/small-council.ts'

let site: TestSite
let moment = ''
beforeAll(async () => {
  site = await testSite()
  await importSmallCouncil(site.db, site.authorityId)
  // A colleague learns that Leo's school is known, and puts it into his record.
  const put = await site.db.kysely.transaction().execute(async (trx) => {
    await sql`select set_config('waymark.authority', ${site.authorityId}, true)`.execute(trx)
    const where = sql`authority_id = ${site.authorityId} and child_id = 'L100'`
    await sql`update people set school = 'Oakfield Primary' where ${where}`.execute(trx)
    return sql<{ at: string }>`
      select to_char(transaction_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
    `.execute(trx)
  })
  moment = put.rows[0]?.at ?? ''
})
afterAll(async () => {
  await closeBrowser()
  await site.close()
})

async function iro(screen = {}): Promise<Visitor> {
  const visit = await visitor(site.address, screen)
  await signInAs(visit, await newPerson(site, 'iro', { iroId: 'IRO1' }))
  return visit
}

const asKnown = (id: string) => `/children/${id}/as-known`

describe('what was known of a child on a past day', () => {
  test.each([
    { width: 1280, javaScript: true },
    { width: 320, javaScript: false },
  ])(
    'is told row by row beside what the files now say, at $width pixels (JavaScript: $javaScript)',
    async (screen) => {
      const visit = await iro(screen)
      await visit.page.goto('/children/L100/history')
      await visit.page
        .getByRole('link', { name: /^What was known before this/ })
        .first()
        .click()
      await visit.page.waitForLoadState()
      await visit.page.waitForURL(/as-known\?before=/)
      const main = visit.page.getByRole('main')
      expect(await main.innerText()).toContain('1 difference between what was known then')
      const row = main.getByRole('row').filter({ hasText: 'School' })
      const words = (await row.innerText()).replaceAll(/\s+/g, ' ')
      expect(words).toMatch(/School .*not recorded .*Oakfield Primary/)
      expect(await horizontalOverflow(visit.page)).toBe(0)
      expect(visit.complaints).toEqual([])
      expect(screen.javaScript ? await accessibilityFaults(visit.page) : []).toEqual([])
      await visit.page.getByRole('link', { name: 'The whole page as it was known then' }).click()
      await visit.page.waitForLoadState()
      const page = await visit.page.getByRole('main').innerText()
      expect(page).toContain('This is the page as it was known just before')
      expect(page).not.toContain('Oakfield Primary')
      await visit.context.close()
    },
    60_000,
  )

  test('before anything was recorded says so, and when the first files came', async () => {
    const visit = await iro()
    await visit.page.goto(`${asKnown('L100')}?known=2026-01-15`)
    const words = await visit.page.getByRole('main').innerText()
    expect(words).toContain('Nothing about this child had been recorded at the end of 15 January 2026.')
    expect(words).toContain('The first that names them came on')
    await visit.page.goto('/children/L100?known=2026-01-15')
    expect(visit.page.url()).toContain('/as-known?known=2026-01-15')
    await visit.context.close()
  })

  test('with a day that does not exist keeps what was typed, at 422', async () => {
    const visit = await iro()
    const answer = await visit.page.goto(`${asKnown('L100')}?known=2026-02-30`)
    expect(answer?.status()).toBe(422)
    expect(await visit.page.getByRole('alert').innerText()).toContain('Enter a real day')
    expect(await accessibilityFaults(visit.page)).toEqual([])
    await visit.context.close()
  })

  test("is nobody else's to see, and each look is recorded with the moment", async () => {
    const visit = await iro()
    for (const id of ['A200', 'X999']) {
      const answer = await visit.page.goto(`${asKnown(id)}?before=${moment}`)
      expect(answer?.status()).toBe(404)
    }
    await visit.page.goto(`${asKnown('L100')}?known=2026-11-22`)
    const kept = await site.db.kysely
      .selectFrom('audit_event')
      .select(['child_id', 'outcome'])
      .where('authority_id', '=', site.authorityId)
      .where('subject', '=', 'what was known on a past day')
      .where('outcome', '=', 'refused')
      .orderBy('child_id')
      .execute()
    expect(kept.map(({ child_id: id }) => id)).toEqual(['A200', 'X999'])
    await visit.context.close()
  })
})
