import { setTimeout as wait } from 'node:timers/promises'
import { type CalendarDate, yearOf } from '#domain/calendar/calendar-date.ts'
import { collectionYearFrom, parseCollectionYear } from '#domain/calendar/collection-year.ts'
import type { CalendarOf } from '#app/admin/holidays.ts'
import { readFolder } from '#exchange/read-folder.ts'
import type { HeldImports, HeldOf, ImportDesk, Importer, ImportReads } from './import-desk.ts'
import {
  somebodyLoads,
  undoImport,
  type UndoNeeds,
  type UndoOptions,
  type UndoReport,
} from './undo-import.ts'
import { importFiles, type ImportNeeds, type ImportReport } from './import-files.ts'

export interface ImportDeskNeeds extends Omit<ImportNeeds, 'calendar'>, Omit<UndoNeeds, 'calendar'> {
  readonly calendarOf: CalendarOf
  readonly holding: HeldImports
  readonly reads: ImportReads
  readonly today: () => CalendarDate
  /** Told of work that broke while nobody waited for it. */
  readonly onFailure: (error: unknown) => void
}

/** How long an answer waits for work that may well be quick, in milliseconds. */
const patience = 1_500
/** Between two notes of how far the work has come, in milliseconds. */
const noteEvery = 1_000
/** Between two signs that the work goes on, in milliseconds: without them for two minutes it counts as stopped. */
const beatEvery = 15_000

/** What a record of an import says in place of a folder. */
const chosenOnScreen = 'files chosen on screen'

/** Importing on screen. Checking and loading go on after the answer: the state is kept with what is held. */
export function importDesk(needs: ImportDeskNeeds): ImportDesk {
  const { holding, reads, store } = needs
  const begin = (of: HeldOf, work: Promise<void>) => {
    const alive = beating(needs, of)
    const watched = work
      .catch(async (error: unknown) => {
        needs.onFailure(error)
        await holding.fail(of).catch(needs.onFailure)
      })
      .finally(() => clearInterval(alive))
    return Promise.race([watched, wait(patience)])
  }
  const undoBehind: ImportDesk['undo'] = async (as, options) => {
    const of = { authorityId: as.authorityId, userId: as.userId, importId: options.importId }
    const imported = await reads.imported(of)
    if (!(await holding.beginUndoing(of, imported?.summary.year ?? ''))) {
      return { kind: 'refused', why: somebodyLoads }
    }
    const note = noteProgress(needs, of)
    const answered: { report?: UndoReport } = {}
    const work = async () => {
      const onProgress = (done: number, all: number) => note.progress('undoing', done, all)
      answered.report = await undo(needs, as, { ...options, onProgress })
      await note.last()
      await holding.remove(of)
    }
    await begin(of, work())
    return answered.report ?? { kind: 'begun' }
  }
  return {
    ...reads,
    years: () => yearsOffered(needs.today()),
    removeExpired: (authorityId) => holding.removeExpired(authorityId),
    async hold(as, files) {
      const of = { authorityId: as.authorityId, userId: as.userId, importId: store.newId() }
      await holding.removeExpired(as.authorityId)
      await holding.hold(of, files)
      await begin(of, check(needs, of, as))
      return of.importId
    },
    held: (as, importId) => holding.held({ ...as, importId }),
    async load(as, importId, options) {
      const of = { authorityId: as.authorityId, userId: as.userId, importId }
      if ((await holding.held(of))?.state !== 'checked') return 'not checked'
      if (!(await holding.beginLoading(of))) return 'somebody is loading'
      await begin(of, load(needs, of, as, options.acceptPartial))
      return 'begun'
    },
    undo: (as, options) => (options.check ? undo(needs, as, options) : undoBehind(as, options)),
    undoing: (as, importId) => holding.held({ ...as, importId }),
    async again(as, importId) {
      const of = { authorityId: as.authorityId, userId: as.userId, importId }
      if (!(await holding.beginAgain(of))) return false
      await begin(of, check(needs, of, as))
      return true
    },
    mine: (as) => holding.mine(as),
    giveUp: (as, importId) => holding.remove({ ...as, importId }),
  }
}

async function undo(
  needs: ImportDeskNeeds,
  as: Importer,
  options: Omit<UndoOptions, 'authorityId' | 'actor' | 'audits'>,
): Promise<UndoReport> {
  const calendar = await needs.calendarOf(as.authorityId)
  return undoImport(
    { ...needs, calendar },
    { ...options, authorityId: as.authorityId, actor: as.email, audits: false },
  )
}

async function check(needs: ImportDeskNeeds, of: HeldOf, as: Importer): Promise<void> {
  const { files, findings } = await run(needs, of, as, { check: true, acceptPartial: false })
  await needs.holding.keepCheck(of, { files, findings })
}

async function load(needs: ImportDeskNeeds, of: HeldOf, as: Importer, acceptPartial: boolean): Promise<void> {
  const { landed } = await run(needs, of, as, { check: false, acceptPartial })
  if (landed) await needs.holding.remove(of)
  else await needs.holding.fail(of)
}

/** The import takes over the id of what was held: loading the same files twice is one import. */
async function run(
  needs: ImportDeskNeeds,
  of: HeldOf,
  as: Importer,
  options: { readonly check: boolean; readonly acceptPartial: boolean },
): Promise<ImportReport> {
  const held = await needs.holding.held(of)
  const year = parseCollectionYear(held?.year ?? '')
  if (year === undefined) throw new RangeError('Files are held for a collection year')
  const folder = readFolder(await needs.holding.files(of), { year, today: needs.today() })
  const note = noteProgress(needs, of)
  const store = { ...needs.store, newId: () => of.importId }
  const report = await importFiles({ store, calendar: await needs.calendarOf(of.authorityId) }, folder, {
    authorityId: of.authorityId,
    year: year.name,
    folder: chosenOnScreen,
    actor: as.email,
    ...options,
    onProgress: note.progress,
  })
  await note.last()
  return report
}

/** Signs that the work goes on, one at a time: on one connection a sign waits for the import itself. */
function beating({ holding, onFailure }: ImportDeskNeeds, of: HeldOf): NodeJS.Timeout {
  let signing: Promise<void> | undefined
  const timer = setInterval(() => {
    signing ??= holding
      .beat(of)
      .catch(onFailure)
      .finally(() => {
        signing = undefined
      })
  }, beatEvery)
  timer.unref()
  return timer
}

/** Notes how far the work is, one note at a time: on one connection they wait for the import itself. */
function noteProgress({ holding, onFailure }: ImportDeskNeeds, of: HeldOf) {
  let noting: Promise<void> | undefined
  let noted = 0
  return {
    progress: (stage: string, done: number, total: number) => {
      if (noting !== undefined || Date.now() - noted < noteEvery) return
      noted = Date.now()
      noting = holding
        .progress(of, { stage, done, of: total })
        .catch(onFailure)
        .finally(() => {
          noting = undefined
        })
    },
    last: async () => noting,
  }
}

/** The year that runs, and those before it. */
function yearsOffered(today: CalendarDate): readonly string[] {
  const calendarYear = yearOf(today)
  const newest = collectionYearFrom(calendarYear).from <= today ? calendarYear : calendarYear - 1
  return Array.from({ length: 15 }, (_, back) => collectionYearFrom(newest - back).name)
}
