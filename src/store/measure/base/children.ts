import { sql } from 'kysely'
import type { Asked, Sql } from '../measure-sql.ts'

/**
 * What is known of each child: born as the latest row of the header says, else as the Reviews file does. A sex
 * or an ethnic group that two rows contradict each other about is not known.
 */
export function headers({ authorityId }: Asked): Sql {
  return sql`(
    select child_id, coalesce(
        (array_agg(dob order by collection_year desc, file desc, line desc) filter (where dob is not null and of_header))[1],
        min(dob) filter (where not of_header)) as dob,
      case when min(sex) = max(sex) then min(sex) end as sex,
      case when min(ethnic) = max(ethnic) then min(ethnic) end as ethnic
    from (
      select child_id, dob, upper(sex) as sex, upper(ethnic) as ethnic, collection_year, file, line, true as of_header
      from ssda903_header where authority_id = ${authorityId} and current
      union all
      select r.child_id, r.dob, null, null, r.collection_year, r.file, r.line, false
      from ssda903_reviews r where r.authority_id = ${authorityId} and r.current and r.dob is not null
        and r.child_id not in (
          select child_id from ssda903_header where authority_id = ${authorityId} and current and dob is not null)
    ) said group by child_id
  )`
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
