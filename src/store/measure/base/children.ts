import { sql } from 'kysely'
import type { Asked, Sql } from '../measure-sql.ts'

/**
 * What the header says of each child: born as its latest row says; a sex or an ethnic group that two rows
 * contradict each other about is not known.
 */
export function headers({ authorityId, shared }: Asked): Sql {
  return shared(
    'header',
    () => sql`
      select child_id,
        (max(array[collection_year, file, lpad(line::text, 9, '0'), dob::text]) filter (where dob is not null))[4]::date as dob,
        case when min(upper(sex)) = max(upper(sex)) then min(upper(sex)) end as sex,
        case when min(upper(ethnic)) = max(upper(ethnic)) then min(upper(ethnic)) end as ethnic
      from ssda903_header where authority_id = ${authorityId} and current group by child_id
    `,
  )
}

/** The date of birth of a child by its header `h`, else as the Reviews file gives it. */
export function bornOn({ authorityId }: Asked, child: Sql): Sql {
  return sql`coalesce(h.dob, (
    select min(v.dob) from ssda903_reviews v
    where v.authority_id = ${authorityId} and v.current and v.child_id = ${child}
  ))`
}

/** Age in whole years on a day; null before birth and where the birth is not known. */
export function ageOn(born: Sql, day: Sql): Sql {
  return sql`case when ${born} <= ${day} then date_part('year', age(${day}, ${born}))::int end`
}

/** The national age bands. */
export function dfeBand(age: Sql): Sql {
  return sql`case when ${age} is null then 'unknown' when ${age} < 1 then 'under_1' when ${age} < 5 then '1-4'
    when ${age} < 10 then '5-9' when ${age} < 16 then '10-15' else '16+' end`
}

/** The bands that follow the stages of school. Somebody of 18 in care is a contradiction, and unknown. */
export function schoolBand(age: Sql): Sql {
  return sql`case when ${age} is null then 'unknown' when ${age} < 5 then '0-4' when ${age} < 12 then '5-11'
    when ${age} < 16 then '12-15' when ${age} < 18 then '16-17' else 'unknown' end`
}
