import { type RawBuilder, sql } from 'kysely'
import type { SearchWord } from '#app/children/search-words.ts'

/** Joins `hay.text`, all that a search looks at, of the joins of `childJoins`; it is made once a child. */
export function searchedText(): RawBuilder<unknown> {
  return sql`cross join lateral (
    select plain_text(said.text) as text
    from (
      select concat_ws(' ', c.child_id, person.called, person.first_name, person.last_name, person.school, worker.sw_name,
        officer.name, postcode_halves(postcode.pl_post), postcode_halves(postcode.home_post)) as text
      offset 0
    ) said
    offset 0
  ) hay`
}

/**
 * How well a text meets a search: 3 every word whole, 2 at least as beginnings, 1 with a slip, 0 not at all.
 * The worst word decides.
 */
export function howWell(text: RawBuilder<string>, words: readonly SearchWord[]): RawBuilder<number> {
  const each = words.map(
    ({ whole, begins, slipped }) => sql`case
      when ${text} ~ ${whole} then 3
      when ${text} ~ ${begins} then 2
      ${slipped === undefined ? sql`` : sql`when ${text} ~ ${slipped} then 1`}
      else 0 end`,
  )
  return each.length === 0 ? sql<number>`3` : sql<number>`least(${sql.join(each)})`
}
