import { sql } from 'kysely'
import {
  type Authorities,
  CannotBeDone,
  type NewPerson,
  type Operations,
  type People,
} from '#app/operate/operations.ts'
import { backUp } from './backup.ts'
import { BackupUnreadable } from './backup-unreadable.ts'
import { type Database, inAuthority, outsideAuthorities } from './database.ts'
import { inspect } from './inspect.ts'
import { migrate, migrationState } from './migrate.ts'
import { restore } from './restore.ts'
import { errorCode } from './unavailable.ts'
import { newId } from './uuid.ts'

const actor = 'command line'

/** What the commands that run the system need, on a database. */
export function operationsOf(db: Database): Operations {
  return {
    migrate: () => migrate(db),
    backUp: async (path) => {
      const { pending } = await migrationState(db)
      if (pending.length > 0)
        throw new CannotBeDone(
          'The database is not up to date. Run `waymark migrate` first, then back it up.',
        )
      return inWords(backUp(db, path))
    },
    restore: (path) => inWords(restore(db, path)),
    inspect: () => inspect(db),
    authorities: authoritiesOf(db),
    people: peopleOf(db),
    close: () => db.close(),
  }
}

async function inWords<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (error instanceof BackupUnreadable) throw new CannotBeDone(error.message, { cause: error })
    throw error
  }
}

function authoritiesOf(db: Database): Authorities {
  return {
    add: ({ slug, name }) =>
      outsideAuthorities(db, async (trx) => {
        const added = await trx
          .insertInto('authority')
          .values({ authority_id: newId(), slug, name })
          .onConflict((conflict) => conflict.column('slug').doNothing())
          .returning('slug')
          .execute()
        return added.length > 0
      }),
    list: () =>
      outsideAuthorities(db, async (trx) => {
        const rows = await trx.selectFrom('authority').selectAll().orderBy('slug').execute()
        return rows.map((row) => ({
          authorityId: row.authority_id,
          slug: row.slug,
          name: row.name,
          madeUp: row.made_up,
        }))
      }),
  }
}

function peopleOf(db: Database): People {
  return {
    add: (person) => addPerson(db, person),
    list: () =>
      outsideAuthorities(db, async (trx) => {
        const rows = await trx
          .selectFrom('app_user as u')
          .innerJoin('authority as a', 'a.authority_id', 'u.authority_id')
          .select(['u.email', 'u.name', 'u.role', 'u.iro_id', 'u.sw_id', 'u.team', 'u.disabled_at', 'a.slug'])
          .orderBy('a.slug')
          .orderBy('u.email')
          .execute()
        return rows.map((row) => ({
          email: row.email,
          name: row.name,
          role: row.role,
          authority: row.slug,
          iroId: row.iro_id ?? undefined,
          swId: row.sw_id ?? undefined,
          team: row.team ?? undefined,
          disabled: row.disabled_at !== null,
        }))
      }),
    disable: (email) => disablePerson(db, email),
  }
}

async function addPerson(db: Database, person: NewPerson): Promise<boolean> {
  try {
    await inAuthority(db, { authorityId: person.authorityId, actor }, async (trx) => {
      await trx
        .insertInto('app_user')
        .values({
          user_id: newId(),
          authority_id: person.authorityId,
          email: person.email,
          name: person.name,
          role: person.role,
          iro_id: person.iroId ?? null,
          sw_id: person.swId ?? null,
          team: person.team ?? null,
          password_hash: person.passwordHash,
        })
        .execute()
      await trx
        .insertInto('audit_event')
        .values(audited(person.authorityId, `add ${person.email}`))
        .execute()
    })
    return true
  } catch (error) {
    if (errorCode(error) === '23505') return false
    throw error
  }
}

async function disablePerson(db: Database, email: string): Promise<'disabled' | 'was disabled' | 'unknown'> {
  const found = await outsideAuthorities(db, (trx) =>
    trx
      .selectFrom('app_user')
      .select(['user_id', 'authority_id'])
      .where('email', '=', email)
      .executeTakeFirst(),
  )
  if (found === undefined) return 'unknown'
  return inAuthority(db, { authorityId: found.authority_id, actor }, async (trx) => {
    const disabled = await trx
      .updateTable('app_user')
      .set({ disabled_at: sql<Date>`now()` })
      .where('user_id', '=', found.user_id)
      .where('disabled_at', 'is', null)
      .returning('user_id')
      .execute()
    await trx.deleteFrom('app_session').where('user_id', '=', found.user_id).execute()
    if (disabled.length === 0) return 'was disabled'
    await trx
      .insertInto('audit_event')
      .values(audited(found.authority_id, `disable ${email}`))
      .execute()
    return 'disabled'
  })
}

function audited(authorityId: string, subject: string) {
  return {
    authority_id: authorityId,
    event_id: newId(),
    actor,
    role: 'administrator',
    action: 'manage-users',
    subject,
    outcome: 'done',
  }
}
