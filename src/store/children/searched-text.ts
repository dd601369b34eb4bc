import { type RawBuilder, sql } from 'kysely'
import type { SearchWord } from '#app/children/search-words.ts'

const accented =
  'ÀÁÂÃÄÅàáâãäåĀāĂăĄąÇçĆćČčĎďĐđÈÉÊËèéêëĒēĖėĘęĚěĞğÌÍÎÏìíîïĪīİıŁłÑñŃńŇňÒÓÔÕÖØòóôõöøŌōŐőŘřŚśŞşŠšȘșŤťȚțÙÚÛÜùúûüŪūŮůŰűÝýÿŹźŻżŽž'
const bare =
  'AAAAAAaaaaaaAaAaAaCcCcCcDdDdEEEEeeeeEeEeEeEeGgIIIIiiiiIiIiLlNnNnNnOOOOOOooooooOoOoRrSsSsSsSsTtTtUUUUuuuuUuUuUuYyyZzZzZz'
const dropped = `'’\``
const parting = '-./,_()'

/**
 * A text as `searchWords` takes what was typed: lower case, no accents, words parted by spaces. Most texts have
 * no accent, and are not looked through for one.
 */
function plainText(text: RawBuilder<unknown>): RawBuilder<string> {
  const marks = sql`${`${parting}${dropped}`}`
  const spaces = ' '.repeat(parting.length)
  return sql<string>`lower(case when octet_length(${text}) = length(${text}) then translate(${text}, ${marks}, ${spaces})
    else translate(${text}, ${`${accented}${parting}${dropped}`}, ${`${bare}${spaces}`}) end)`
}

/** A postcode as its two halves, however it was written. */
function halves(postcode: RawBuilder<unknown>): RawBuilder<string> {
  const bareCode = sql`replace(${postcode}, ' ', '')`
  return sql<string>`left(${bareCode}, greatest(length(${bareCode}) - 3, 0)) || ' ' || right(${bareCode}, 3)`
}

/** Joins `hay.text`, all that a search looks at, of the joins of `childJoins`; it is made once a child. */
export function searchedText(): RawBuilder<unknown> {
  return sql`cross join lateral (
    select ${plainText(sql`said.text`)} as text
    from (
      select concat_ws(' ', c.child_id, person.called, person.first_name, person.last_name, person.school, worker.sw_name,
        officer.name, ${halves(sql`postcode.pl_post`)}, ${halves(sql`postcode.home_post`)}) as text
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
