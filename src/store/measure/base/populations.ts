import { sql } from 'kysely'
import { yearEndingMarch } from '#domain/measure/period.ts'
import type { Asked, Sql } from '../measure-sql.ts'

/** The population aged 0 to 17 of the year ending 31 March that contains the last day; none where two are given. */
export function populationAtEnd({ authorityId, period }: Asked): Sql {
  return sql`
    select min(population_0_17)::text as amount from populations
    where authority_id = ${authorityId} and current and population_year = ${yearEndingMarch(period.to)}
    having min(population_0_17) = max(population_0_17)
  `
}
