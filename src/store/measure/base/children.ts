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
      select h.child_id, case when min(h.dob) = max(h.dob) or min(h.dob) is null then min(h.dob) else (
          select x.dob from ssda903_header x
          where x.authority_id = ${authorityId} and x.current and x.child_id = h.child_id and x.dob is not null
          order by x.collection_year desc, x.file desc, x.line desc, x.dob desc limit 1
        ) end as dob,
        case when min(h.sex) = max(h.sex) then min(h.sex) end as sex,
        case when min(h.ethnic) = max(h.ethnic) then min(h.ethnic) end as ethnic
      from (
        select child_id, dob, upper(sex) as sex, upper(ethnic) as ethnic from ssda903_header
        where authority_id = ${authorityId} and current
        offset 0
      ) h
      group by h.child_id
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
