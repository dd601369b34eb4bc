import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '#domain/access/roles.ts'
import { type Caller, caller } from './support/caller.ts'
import { newPerson, type TestSite, testSite } from './support/site.ts'
import { importSmallCouncil } from './support/small-council.ts'

/** Every word of the product's own that a council may call otherwise, in words that somebody recorded. */
const said = (where: string) =>
  `Zqa ${where}: a child in care, an IRO, the IROs, a dispute, a midway check and a social work report zqz`

/** The fields that hold what people typed, or what a file says in words of its own: table and column. */
const recorded: readonly (readonly [table: string, column: string])[] = [
  ['iros', 'name'],
  ['social_workers', 'sw_name'],
  ['social_workers', 'sw_team'],
  ['people', 'first_name'],
  ['people', 'last_name'],
  ['people', 'called'],
  ['people', 'school'],
  ['concerns', 'concern_theme'],
  ['disputes', 'dispute_category'],
  ['conference_reports', 'agency'],
  ['feedback', 'question'],
  ['feedback', 'answer'],
  ['review_details', 'late_reason'],
  ['review_details', 'venue'],
  ['care_entry_notifications', 'notifying_team'],
  ['comparators', 'comparator_area'],
  ['comparators', 'comparator_source'],
  ['populations', 'population_source'],
  ['import_run', 'folder'],
  ['import_finding', 'value'],
  ['child_person', 'name'],
  ['child_person', 'called'],
  ['child_person', 'organisation'],
  ['child_person', 'address'],
  ['child_person', 'note'],
  ['child_person', 'placement_reason'],
  ['comparator_figure', 'area'],
  ['comparator_figure', 'source'],
  ['comparator_figure', 'note'],
  ['added_holiday', 'title'],
  ['added_holiday', 'source'],
  ['org_unit', 'name'],
  ['restricted_record', 'note'],
  ['review', 'kind_reason'],
  ['review', 'venue'],
  ['review', 'place'],
  ['review', 'adjourned_because'],
  ['review', 'cancel_reason'],
  ['iro_wish', 'words'],
  ['local_policy', 'reason'],
  ['care_entry', 'notified_by'],
  ['care_entry', 'note'],
  ['saved_list', 'name'],
  ['app_user', 'name'],
  ['authority', 'name'],
]

const people: readonly (readonly [Role, Readonly<Record<string, string>>])[] = [
  ['iro_manager', {}],
  ['administrator', {}],
  ['iro', { iroId: 'IRO1' }],
]

let site: TestSite
const callers: Caller[] = []
beforeAll(async () => {
  site = await testSite()
  await importSmallCouncil(site.db, site.authorityId)
  for (const [role, ids] of people) {
    const who = caller(site)
    await who.signIn(await newPerson(site, role, ids))
    callers.push(who)
  }
  await something()
}, 240_000)
afterAll(() => site.close())

/** A record of each kind that files do not bring, to write into. */
async function something(): Promise<void> {
  const { authorityId, db } = site
  const manager = await newPerson(site, 'iro_manager')
  const id = () => crypto.randomUUID()
  const terms = { iro: { one: 'chair', many: 'chairs', article: 'a' } }
  await sql`
    with holiday as (
      insert into added_holiday (authority_id, holiday_on, title, source, added_on)
      values (${authorityId}, '2027-05-14', 'x', 'x', '2026-11-20')
    ), comparator as (
      insert into comparator_figure (authority_id, measure_id, year, area, value, source, note, entered_on, entered_by)
      values (${authorityId}, 'reviews.in_time', '2025-26', 'x', 97, 'x', 'x', '2026-11-20', 'x')
    ), unit as (
      insert into org_unit (authority_id, unit_id, kind, name) values (${authorityId}, ${id()}, 'service', 'x')
    ), restricted as (
      insert into restricted_record (authority_id, restriction_id, child_id, reason, note, open_to, begun_by)
      values (${authorityId}, ${id()}, 'N300', 'staff_family', 'x', ${[manager.userId]}::uuid[], 'x')
    ), person as (
      insert into child_person (authority_id, person_id, child_id, relation, name, called, organisation, address,
        note, placement_reason, may_know_placement, started_on, created_by)
      values (${authorityId}, ${id()}, 'L100', 'mother', 'x', 'x', 'x', 'x', 'x', 'x', 'no', '2026-01-01', 'x')
    ), wish as (
      insert into iro_wish (authority_id, wish_id, child_id, said_on, words, created_by)
      values (${authorityId}, ${id()}, 'L100', '2026-10-01', 'x', 'x')
    ), own as (
      insert into local_policy (authority_id, policy, in_force_from, value, reason) values
        (${authorityId}, 'terms', '2026-01-01', ${JSON.stringify({
          ...terms,
          child: { one: 'LAC', many: 'LAC', article: 'a' },
          dispute: { one: 'escalation', many: 'escalations', article: 'an' },
          midway: { one: 'interim check', many: 'interim checks', article: 'an' },
          report: { one: 'pre-meeting report', many: 'pre-meeting reports', article: 'a' },
        })}::jsonb, 'x'),
        (${authorityId}, 'caseload_weights', '2026-01-01', '{"over_20_miles": 1}', 'x'),
        (${authorityId}, 'targets', '2026-01-01', '{}', 'x')
    ), list as (
      insert into saved_list (authority_id, list_id, user_id, name, query, shared_with)
      values (${authorityId}, ${id()}, ${manager.userId}, 'x', '{}', 'iro_manager')
    ), review as (
      insert into review (authority_id, review_id, child_id, kind, kind_reason, state, planned_on, starts_at, mode, venue, place, created_by)
      values (${authorityId}, ${id()}, 'L100', 'statutory', 'x', 'booked', '2026-11-30', '10:00', 'in_person', 'other', 'x', 'x')
    ), entry as (
      insert into care_entry (authority_id, entry_id, child_id, looked_after_on, notified_on, notified_by, note, state, created_by)
      values (${authorityId}, ${id()}, 'N300', '2026-11-16', '2026-11-17', 'x', 'x', 'received', 'x') on conflict do nothing
    ) select 1
  `.execute(db.kysely)
  for (const [table, column] of recorded) {
    await sql`
      update ${sql.ref(table)} set ${sql.ref(column)} = ${said(`${table}-${column}`)}
      where authority_id = ${authorityId} and ${sql.ref(column)} is not null
    `.execute(db.kysely)
  }
}

test('what people recorded stands on every page as they wrote it, whatever the council calls things', async () => {
  const faults = new Set<string>()
  const shown = new Set<string>()
  for (const who of callers) {
    for (const [path, body] of await everyPage(who)) {
      const words = body
        .replaceAll('&#39;', "'")
        .replaceAll(/<[^>]*>/g, (tag) => (tag.includes('Zqa ') ? tag : ''))
      for (const [, field = '', rest = ''] of words.matchAll(/Zqa ([\w-]+)((?:(?!Zqa ).)*?)zqz/gs)) {
        shown.add(field)
        if (`Zqa ${field}${rest}zqz` !== said(field)) faults.add(`${field} on ${path}`)
      }
    }
  }
  expect([...faults].toSorted()).toEqual([])
  expect(shown.size).toBeGreaterThan(20)
}, 240_000)

/** The kind of page an address is of: which measure, account or import it is about makes no other kind. */
const kindOf = (path: string) =>
  path.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '*').replace(/^\/measures\/[^/]+/, '/measures/*')

/** The first page of each kind that links lead to. */
async function everyPage(who: Caller): Promise<ReadonlyMap<string, string>> {
  const pages = new Map<string, string>()
  const kinds = new Set<string>()
  const ahead = ['/', '/measures/reviews.in_time']
  for (const path of ahead) {
    const bare = path.split('?')[0] ?? path
    if (kinds.has(kindOf(bare)) || /^\/(help|annual-report)/.test(bare)) continue
    kinds.add(kindOf(bare))
    const { status, body, headers } = await who.get(path)
    expect({ path, broken: status >= 500 ? site.log.at(-2) : '' }).toEqual({ path, broken: '' })
    if (status !== 200 || !(headers['content-type'] ?? '').startsWith('text/html')) continue
    pages.set(bare, body)
    ahead.push(
      ...[...body.matchAll(/ href="(\/[^"#]*)/g)].map(([, href = '']) => href.replaceAll('&amp;', '&')),
    )
  }
  return pages
}
