import { childrenWorkedOutWrongly } from '#app/care/check-worked-out.ts'
import type { ExtraCheck } from '#app/operate/doctor.ts'
import { authorities } from '#store/authority/authorities.ts'
import { calendarIn } from '#store/calendar/calendar-of.ts'
import { careStoreOf } from '#store/care/care-store.ts'
import { differingFromStored } from '#store/care/stored-worked-out.ts'
import { type Database, inAuthority } from '#store/database/database.ts'
import { jobRunStoreOf } from '#store/jobs/job-run-store.ts'
import { heldImportsOf } from '#store/import/held-imports.ts'

/** What `waymark doctor` looks at beside the database itself. Each check opens it for itself. */
export function checksOn(open: () => Promise<Database>): readonly ExtraCheck[] {
  const on = (name: string, look: (database: Database) => ReturnType<ExtraCheck['look']>): ExtraCheck => ({
    name,
    look: async () => {
      const database = await open()
      try {
        return await look(database)
      } finally {
        await database.close()
      }
    },
  })
  return [
    on('due dates', dueDates),
    on('files chosen on screen', chosenFiles),
    on('the night’s work', nightsWork),
  ]
}

/** That what is kept of every child follows from the facts. */
async function dueDates(database: Database): ReturnType<ExtraCheck['look']> {
  const wrong: string[] = []
  for (const { authorityId, slug } of await authorities(database)) {
    const children = await inAuthority(database, { authorityId, actor: 'doctor' }, async (trx) =>
      childrenWorkedOutWrongly(
        {
          ...careStoreOf(trx, authorityId),
          differing: (some) => differingFromStored(trx, authorityId, some),
        },
        await calendarIn(trx, authorityId),
      ),
    )
    if (children.length > 0) wrong.push(`${children.length} in ${slug}`)
  }
  const name = 'due dates'
  if (wrong.length === 0)
    return { name, well: true, says: 'Every due date and review kept follows from the files.' }
  return {
    name,
    well: false,
    says: `What is kept of some children does not follow from their files: ${wrong.join(', ')}.`,
    remedy: 'Run: waymark work-out --authority <slug>',
  }
}

/** That files which somebody chose to import and left are not kept longer than was promised. */
async function chosenFiles(database: Database): ReturnType<ExtraCheck['look']> {
  const holding = heldImportsOf(database)
  const late: string[] = []
  const cut: string[] = []
  for (const { authorityId, slug } of await authorities(database)) {
    const { pastTheirTime, cutShort } = await holding.abandoned(authorityId)
    if (pastTheirTime > 0) late.push(`${pastTheirTime} in ${slug}`)
    if (cutShort > 0) cut.push(`${cutShort} in ${slug}`)
  }
  const name = 'files chosen on screen'
  if (late.length > 0) {
    return {
      name,
      well: false,
      says: `Files that were sent and not loaded are kept past their time: ${late.join(', ')}. They hold what is recorded of children.`,
      remedy: 'Start the site with waymark serve, which removes them within ten minutes.',
    }
  }
  if (cut.length > 0) {
    return {
      name,
      well: false,
      says: `Checking or loading files was cut short, and nothing of them was loaded: ${cut.join(', ')}.`,
      remedy:
        'Whoever sent them can remove them under Imports and send them again; left alone they are removed within two hours.',
    }
  }
  return { name, well: true, says: 'No file that was sent and not loaded is kept past its time.' }
}

/** That every step of the last night that ran came to its end. A new installation has had no night yet. */
async function nightsWork(database: Database): ReturnType<ExtraCheck['look']> {
  const runs = jobRunStoreOf(database)
  const failed: string[] = []
  let last: string | undefined
  for (const { authorityId, slug } of await authorities(database)) {
    for (const { night, step, state } of await runs.latest(authorityId, 'nightly', 1)) {
      last = last === undefined || night > last ? night : last
      if (state === 'failed') failed.push(`${step} in ${slug}`)
    }
  }
  const name = 'the night’s work'
  if (failed.length > 0) {
    return {
      name,
      well: false,
      says: `Not every step came to its end: ${failed.join(', ')}.`,
      remedy: 'See the log for why, then run: waymark nightly',
    }
  }
  const says =
    last === undefined ? 'No night’s work has been done yet.' : `Last done in the night of ${last}.`
  return { name, well: true, says }
}
