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
import { subjectInWords } from './present.ts'

let site: TestSite
beforeAll(async () => {
  site = await testSite()
  await importSmallCouncil(site.db, site.authorityId)
})
afterAll(async () => {
  await closeBrowser()
  await site.close()
})

async function reader(
  role: 'iro' | 'iro_manager' | 'board_member' | 'administrator' | 'social_worker' | 'team_manager',
  screen = {},
): Promise<Visitor> {
  const visit = await visitor(site.address, screen)
  await signInAs(visit, await newPerson(site, role, { iroId: 'IRO1', swId: 'SW1', team: 'North' }))
  return visit
}

const rows = '/measures/reviews.held/rows?from=2025-12-01&to=2026-11-22'

test.each([
  ['2026-10-30', 'Fri 30 Oct 2026'],
  ['C05 2026-10-30', 'Subsequent review, Fri 30 Oct 2026'],
  ['2026-06-12 2026-06-15', 'Fri 12 Jun 2026, Mon 15 Jun 2026'],
  ['CN-7 2026-06-12', 'CN-7 2026-06-12'],
  ['L100', ''],
])('what a row %s is about is said in words: %s', (subject, words) => {
  expect(subjectInWords({ subject, child: 'L100' })).toBe(words)
})

describe('the rows behind a figure', () => {
  test.each([
    { width: 1280, javaScript: true },
    { width: 320, javaScript: false },
  ])(
    'are as many as the figure says, each with its reason and its child (JavaScript: $javaScript)',
    async (screen) => {
      const visit = await reader('iro_manager', screen)
      await visit.page.goto(rows)
      const words = await visit.page.getByRole('main').innerText()
      expect(words).toContain('3 rows, each of which counts.')
      const table = visit.page.getByRole('table')
      expect(await table.getByRole('link', { name: 'Child L100' }).count()).toBe(2)
      expect(await table.getByRole('link', { name: 'Child A200' }).count()).toBe(1)
      expect(await table.getByText('Counts', { exact: true }).count()).toBe(3)
      expect(await horizontalOverflow(visit.page)).toBe(0)
      expect(screen.javaScript ? await accessibilityFaults(visit.page) : []).toEqual([])
      await visit.context.close()
    },
    60_000,
  )

  test('show an IRO the children whose IRO they are, and say that the figure is of more', async () => {
    const visit = await reader('iro')
    await visit.page.goto(rows)
    const words = await visit.page.getByRole('main').innerText()
    expect(words).toContain('2 rows')
    expect(words).toContain('The figure is of the whole authority')
    expect(words).not.toContain('A200')
    const file = await (await visit.context.request.get(rows.replace('/rows?', '/rows/csv?'))).text()
    expect(file).toContain('L100,2026-03-26')
    expect(file).not.toContain('A200')
    await visit.context.close()
  })

  test('of one part are those of that part', async () => {
    const visit = await reader('iro_manager')
    await visit.page.goto('/measures/reviews.held?from=2025-12-01&to=2026-11-22&by=month&beside=none')
    await visit.page.getByRole('link', { name: /^August 2026/ }).click()
    await visit.page.waitForLoadState()
    await visit.page.waitForURL(/part=2026-08/)
    const words = await visit.page.getByRole('main').innerText()
    expect(words).toContain('1 row, each of which counts.')
    expect(words).toContain('A200')
    expect(words).not.toContain('L100')
    const response = await visit.page.goto(`${rows}&by=month&part=2031-01`)
    expect(response?.status()).toBe(404)
    await visit.context.close()
  })

  test('are refused to those who may not see the figure, and each look is recorded', async () => {
    for (const role of ['board_member', 'administrator', 'social_worker', 'team_manager'] as const) {
      const visit = await reader(role)
      for (const path of [rows, rows.replace('/rows?', '/rows/csv?')]) {
        expect((await visit.context.request.get(path)).status()).toBe(403)
      }
      await visit.context.close()
    }
    const recorded = await site.db.kysely
      .selectFrom('audit_event')
      .select(['outcome', 'subject', 'role'])
      .where('authority_id', '=', site.authorityId)
      .where('action', '=', 'see-measure-rows')
      .execute()
    const refused = recorded.filter(({ outcome, role }) => outcome === 'refused' && role !== 'iro_manager')
    expect(refused).toHaveLength(8)
    expect(recorded.map(({ subject }) => subject)).toContain(
      'the rows behind reviews.held of 2025-12-01 to 2026-11-22',
    )
  })
})
