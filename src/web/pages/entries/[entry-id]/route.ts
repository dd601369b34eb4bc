import { typedDay } from '#app/admin/dated-change.ts'
import { correctEntryDay, type DayAnswer, keepEntryDay } from '#app/entry/correct-entry-day.ts'
import type { EntryNeeds } from '#app/entry/notify-entry.ts'
import { parseIsoDate, writtenDate } from '#domain/calendar/calendar-date.ts'
import { govuk } from '../../../kit/govuk/render.ts'
import { recorderOf } from '../../../recorder.ts'
import { type Answer, type AskedBySomebody, defineRoute, type Route } from '../../../route.ts'
import { mayCorrectEntries } from '../may-correct.ts'
import { dayOfDate, dayTyped } from '../../admin/day-field.tsx'
import { linkTo } from '../../links.ts'
import { dayPage, type DayView } from './day-page.tsx'

const path = '/entries/:entryId/day'
const allow = 'notify-care-entry'

type Asked = Omit<AskedBySomebody, 'parts'> & { readonly parts: { readonly entryId: string } }
type Shown = Pick<DayView, 'problems'> & Partial<Pick<DayView, 'typed'>>

const notFound: Answer = {
  kind: 'not-found',
  what: 'No such entry into care is among the children you hold.',
}

/** Correcting the day on which a child became looked after, and deciding between it and a file's. */
export function entryDayRoutes({ entries }: { readonly entries: EntryNeeds }): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      path,
      // Whoever sees the child may read how the day came to be; correcting it is for those of the service.
      allow: 'see-child',
      audit: { records: ({ parts }) => ({ subject: `the day of entry ${parts.entryId}` }) },
      handle: (asked) => page(entries, asked, { problems: [] }),
    }),
    defineRoute({
      method: 'POST',
      path,
      allow,
      audit: { nothing: 'The correction records itself, in the transaction that makes it.' },
      handle: (asked) => change(entries, asked),
    }),
  ]
}

async function change(needs: EntryNeeds, asked: Asked): Promise<Answer> {
  const { form, parts } = asked
  const { intent = '', reason = '', settled = '', version = '' } = form
  const typed = { day: dayTyped(form, 'day'), reason, settled }
  const seen = { entryId: parts.entryId, version: Number(version) }
  const by = recorderOf(asked)
  const isSettling = intent === 'here' || intent === 'file'
  const day = isSettling ? parseIsoDate(form['inFile'] ?? '') : typedDay(typed.day)
  if (day === undefined)
    return page(needs, asked, { typed, problems: [{ field: 'day', words: 'Enter a day, like 2 11 2026' }] })
  const answer: DayAnswer =
    intent === 'here'
      ? await keepEntryDay(needs, by, seen, { inFile: day, reason: settled })
      : await correctEntryDay(needs, by, seen, { day, reason: isSettling ? settled : reason })
  switch (answer.kind) {
    case 'done':
      return { kind: 'redirect', to: linkTo('/entries', { done: 'day' }) }
    case 'not-found':
      return notFound
    case 'refused': {
      const field = isSettling ? 'settled' : answer.field
      return page(needs, asked, { typed, problems: [{ field, words: answer.reason }] })
    }
    case 'conflict': {
      const words = `Somebody changed the entry while you were typing. It is now ${writtenDate(answer.now.lookedAfterOn)}; what you typed is still here`
      return page(needs, asked, { typed, problems: [{ field: isSettling ? 'settled' : 'day', words }] })
    }
  }
}

async function page(needs: EntryNeeds, asked: Asked, shown: Shown): Promise<Answer> {
  const { who, scope, parts, csrf } = asked
  const ask = { authorityId: who.authorityId, scope, on: needs.today(), entryId: parts.entryId }
  const entry = await needs.store.one(ask)
  if (entry === undefined) return notFound
  const { childId } = entry
  const name = entry.called ?? `child ${childId}`
  const others = await needs.store.otherDaysOf({ ...ask, childId })
  return {
    kind: 'page',
    title: `The day ${name} became looked after`,
    status: shown.problems.length === 0 ? 200 : 422,
    before: govuk('back-link', { text: 'Entries into care', href: '/entries' }),
    body: dayPage({
      typed: { day: dayOfDate(undefined), reason: '', settled: '' },
      ...shown,
      entry,
      name,
      changes: await needs.store.daysOf(ask),
      other: others.find(({ entryId }) => entryId === entry.entryId),
      action: `/entries/${entry.entryId}/day`,
      mayCorrect: mayCorrectEntries(who),
      csrf,
    }),
  }
}
