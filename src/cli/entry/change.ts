import type { Command } from 'commander'
import { correctEntryDay } from '#app/entry/correct-entry-day.ts'
import { toBeCorrected } from '#app/entry/take-back-letters.ts'
import { whatHangsOn, withdrawEntry } from '#app/entry/withdraw-entry.ts'
import { addDays } from '#domain/calendar/calendar-date.ts'
import { careEntryLifecycle } from '#domain/child/care-entry-lifecycle.ts'
import { isOwnId } from '#domain/own-id.ts'
import { reviewLifecycle } from '#domain/review/review-lifecycle.ts'
import { type ActFlags, actCommand, dayThere, done, inCouncil, reading } from '../kit/act.ts'
import type { AllocationsForCommands } from '../allocation/allocation.ts'
import type { EntriesForCommands } from './entry.ts'
import { couldNot } from '../kit/exit.ts'
import { inColumns, printEither } from '../operate/operate.ts'

interface Flags extends ActFlags {
  readonly on?: string
  readonly because?: string
  readonly preview?: boolean
}

type Open = () => Promise<EntriesForCommands & AllocationsForCommands>

const telling = {
  missing: 'There is no such entry here. See: waymark entry list',
  options: { day: '--on', reason: '--because' },
}

/** `waymark entry list`, `day` and `withdraw`: entries into care, and putting right what was told wrongly. */
export function entryChangeCommands(entry: Command, open: Open): void {
  actCommand(
    entry,
    'list',
    'list the entries with something left to do, and those of the last eight weeks',
  ).action((flags: Flags) =>
    inCouncil(open, flags, async (waymark, by) => {
      const { entries } = waymark
      const scope = await reading(waymark, by, 'entry list', { subject: 'entries into care' })
      const on = entries.today()
      const ask = { authorityId: by.authorityId, scope, on, since: addDays(on, -56) }
      const found = [...(await entries.store.listed(ask)), ...(await entries.store.withdrawn(ask))]
      const rows = found.map(({ called: _called, iroName: _iroName, note: _note, ...row }) => row)
      const lines = rows.map(({ entryId, childId, lookedAfterOn, notifiedOn, state }) => [
        entryId,
        childId,
        `since ${lookedAfterOn}`,
        notifiedOn === null ? 'told: not recorded' : `told ${notifiedOn}`,
        careEntryLifecycle.states[state].name,
      ])
      printEither(flags, rows, rows.length === 0 ? ['There is none.'] : inColumns(lines))
    }),
  )
  actCommand(entry, 'day', 'correct the day on which a child became looked after; its clocks move with it')
    .argument('<entry-id>', 'as `waymark entry list` names it')
    .requiredOption('--on <date>', 'the right day')
    .requiredOption('--because <text>', 'how you know')
    .action((entryId: string, flags: Flags) =>
      inCouncil(open, flags, async ({ entries }, by) => {
        const day = dayThere('--on', flags.on ?? '')
        if (!isOwnId(entryId)) throw couldNot(telling.missing)
        const to = { day, reason: flags.because ?? '' }
        const { entry: now } = done(await correctEntryDay(entries, by, { entryId }, to), telling)
        printEither(flags, { entryId, lookedAfterOn: now.lookedAfterOn }, [
          `Looked after since ${now.lookedAfterOn}. The day before is kept, with the reason.`,
        ])
      }),
    )
  actCommand(entry, 'withdraw', 'withdraw an entry that was recorded by mistake, with what hangs on it')
    .argument('<entry-id>', 'as `waymark entry list` names it')
    .option('--because <text>', 'why it was a mistake; needed unless --preview')
    .option('--preview', 'only show what hangs on it')
    .action((entryId: string, flags: Flags) =>
      inCouncil(open, flags, async (waymark, by) => {
        const { allocations } = waymark
        await reading(waymark, by, 'entry withdraw', { subject: `what hangs on entry ${entryId}` })
        const hangs = await whatHangsOn(allocations, by, entryId)
        if (hangs === undefined) throw couldNot(telling.missing)
        const { reviews, allocation, letters, standsBecause = null } = hangs
        const corrected = toBeCorrected(letters).length
        const told = {
          entryId,
          reviews: reviews.map(({ reviewId, state, plannedOn }) => ({ reviewId, state, plannedOn })),
          iro: allocation?.iroId ?? null,
          messagesTakenBack: letters.waiting.length,
          peopleCorrected: corrected,
          standsBecause,
        }
        const lines = [
          ...reviews.map(
            ({ reviewId, state, plannedOn }) =>
              `Cancels review ${reviewId}: ${reviewLifecycle.states[state].name.toLowerCase()} ${plannedOn ?? ''}`,
          ),
          ...(allocation === undefined ? [] : [`Ends the allocation to IRO ${allocation.iroId}`]),
          ...(letters.waiting.length === 0
            ? []
            : [`Takes back messages that did not go yet: ${letters.waiting.length}`]),
          ...(corrected === 0 ? [] : [`Writes that it was a mistake, to people: ${corrected}`]),
        ].map((line) => line.trim())
        if (flags.preview === true) {
          const why = standsBecause === null ? [] : [`It cannot be withdrawn. ${standsBecause}.`]
          printEither(flags, told, [
            ...lines,
            ...why,
            ...(lines.length + why.length === 0 ? ['Nothing.'] : []),
          ])
          return
        }
        done(await withdrawEntry(allocations, by, { entryId }, flags.because ?? ''), telling)
        printEither(flags, { ...told, withdrawn: true }, [
          ...lines,
          'Withdrawn. It is kept, with the reason.',
        ])
      }),
    )
}
