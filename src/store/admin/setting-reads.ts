import { sql, type Transaction } from 'kysely'
import type { AnsweredClock, SettingReads } from '#app/admin/settings.ts'
import type { askMeasures } from '#app/measure/ask-measures.ts'
import type { MeasureCounter } from '#app/measure/measure-counter.ts'
import type { MeasureEntry } from '#domain/measure/result.ts'
import { isOpenOn } from '#store/care/open-dues.ts'
import { type Database, inAuthority } from '#store/database/database.ts'
import type { Tables } from '#store/database/tables.generated.ts'
import { countIn } from '#store/measure/measure-counter.ts'

/** What previews of settings read. A trial is written, counted, and rolled back in one transaction. */
export function settingReadsOf(db: Database, count: typeof askMeasures): SettingReads {
  return {
    clocksOf: (authorityId, rules, since, on) =>
      inAuthority(db, { authorityId, actor: 'preview' }, async (trx) => {
        const { rows } = await sql<AnsweredClock>`
          select d.rule, d.anchor_on as "anchorOn", d.due_on as "dueOn", d.done_on as "doneOn"
          from due d
          left join care_period p on p.authority_id = d.authority_id and p.child_id = d.child_id
            and p.started_on = d.period_started_on
          where d.authority_id = ${authorityId} and d.rule = any(${[...rules]}::text[])
            and (d.done_on between ${since} and ${on} or (d.done_on is null and ${isOpenOn(authorityId, on)}))
        `.execute(trx)
        return rows
      }),
    async measuresWith(authorityId, name, value, ask) {
      const as = { authorityId, actor: 'preview' }
      const now = await inAuthority(db, as, (trx) => measured(trx, authorityId, ask, count))
      const trial: { tried?: MeasureEntry | undefined } = {}
      await inAuthority(db, as, async (trx) => {
        await sql`
          insert into local_policy (authority_id, policy, in_force_from, value)
          values (${authorityId}, ${name}, ${ask.to}, ${JSON.stringify(value)}::jsonb)
          on conflict (authority_id, policy, in_force_from) do update set value = excluded.value
        `.execute(trx)
        trial.tried = await measured(trx, authorityId, ask, count)
        throw new OnlyTried()
      }).catch((error: unknown) => {
        if (!(error instanceof OnlyTried)) throw error
      })
      return { now, tried: trial.tried }
    },
  }
}

/** Ends a trial: what it wrote is taken back. */
class OnlyTried extends Error {}

async function measured(
  trx: Transaction<Tables>,
  authorityId: string,
  ask: Parameters<SettingReads['measuresWith']>[3],
  count: typeof askMeasures,
): Promise<MeasureEntry | undefined> {
  const measures: MeasureCounter = {
    counting: async ({ period }, work) => work(await countIn(trx, authorityId, period)),
  }
  const answered = await count(
    { measures, now: () => new Date() },
    {
      authorityId,
      authority: '',
      from: ask.from,
      to: ask.to,
      measures: [ask.measure],
      ...(ask.by === undefined ? { totalsOnly: true } : { by: [ask.by] }),
      scope: { kind: 'figures' },
    },
  )
  return answered.kind === 'answered' ? answered.answer.measures[0] : undefined
}
