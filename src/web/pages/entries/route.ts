import type { TypedDay } from '#app/admin/dated-change.ts'
import { typedDay } from '#app/admin/dated-change.ts'
import {
  type EntryField,
  type EntryNeeds,
  type EntryTold,
  notifyEntry,
  childIdFault,
} from '#app/entry/notify-entry.ts'
import { codeLabelsOf } from '#app/sign-in/accounts.ts'
import { mayI } from '#domain/access/may-i.ts'
import { addDays } from '#domain/calendar/calendar-date.ts'
import { govuk } from '../../kit/govuk/render.ts'
import { recorderOf } from '../../recorder.ts'
import { type Answer, type AskedBySomebody, defineRoute, type Route } from '../../route.ts'
import { dayOfDate, dayTyped } from '../admin/day-field.tsx'
import { linkTo } from '../links.ts'
import { mayCorrectEntries } from './may-correct.ts'
import { entriesPage, type EntryFormView, entryFormPage } from './page.tsx'
import { presentEntries } from './present.ts'
import type { AnyRecord } from '../nothing-loaded.ts'

export const entriesPath = '/entries'

/** Entries into care: what the service was told, how late, and what is left to do. */
export function entryRoutes(needs: {
  readonly entries: EntryNeeds
  readonly children: AnyRecord
}): readonly Route[] {
  const { entries } = needs
  return [
    defineRoute({
      method: 'GET',
      path: entriesPath,
      allow: 'see-children',
      audit: { records: () => ({ subject: 'entries into care' }) },
      handle: async ({ who, scope, query }) => {
        const on = entries.today()
        const since = addDays(on, -56)
        const ask = { authorityId: who.authorityId, scope, on, since }
        const listed = await entries.store.listed(ask)
        const view = presentEntries(listed, {
          calendar: await entries.calendarOf(who.authorityId),
          mayNotify: mayI(who, 'notify-care-entry').allowed,
          mayCorrect: mayCorrectEntries(who),
          empty: !(await needs.children.anyRecord(who.authorityId)),
          mayLoad: mayI(who, 'import-files').allowed,
          withdrawn: await entries.store.withdrawn(ask),
          mayAllocate: mayI(who, 'allocate-iros').allowed,
          mayTell: mayI(who, 'tell-children').allowed,
          done: query['done'],
        })
        return { kind: 'page', title: 'Entries into care', body: entriesPage(view) }
      },
    }),
    defineRoute({
      method: 'GET',
      path: `${entriesPath}/new`,
      allow: 'notify-care-entry',
      audit: { nothing: 'An empty form shows no child.' },
      handle: async (asked) => {
        const today = dayOfDate(entries.today())
        const { child = '' } = asked.query
        const typed = { ...noEntry, childId: child, notifiedOn: today, notifyingTeam: asked.who.team ?? '' }
        return form(entries, asked, { typed, problems: [] })
      },
    }),
    defineRoute({
      method: 'POST',
      path: `${entriesPath}/new`,
      allow: 'notify-care-entry',
      audit: { nothing: 'The notification records itself, in the transaction that makes it.' },
      handle: (asked) => notify(entries, asked),
    }),
  ]
}

type Typed = EntryFormView['typed']

const noDay: TypedDay = { day: '', month: '', year: '' }
const noEntry: Typed = {
  childId: '',
  lookedAfterOn: noDay,
  notifiedOn: noDay,
  bornOn: noDay,
  notifyingTeam: '',
  legalStatus: '',
  firstName: '',
  lastName: '',
  called: '',
  note: '',
  siblings: '',
}

function typedIn(asked: AskedBySomebody['form']): Typed {
  const text = (name: keyof Typed) => asked[name] ?? ''
  return {
    childId: text('childId').trim(),
    lookedAfterOn: dayTyped(asked, 'lookedAfterOn'),
    notifiedOn: dayTyped(asked, 'notifiedOn'),
    bornOn: dayTyped(asked, 'bornOn'),
    notifyingTeam: text('notifyingTeam'),
    legalStatus: text('legalStatus'),
    firstName: text('firstName'),
    lastName: text('lastName'),
    called: text('called'),
    note: text('note'),
    siblings: text('siblings'),
  }
}

async function notify(needs: EntryNeeds, asked: AskedBySomebody): Promise<Answer> {
  const typed = typedIn(asked.form)
  const days = {
    lookedAfterOn: typedDay(typed.lookedAfterOn),
    notifiedOn: typedDay(typed.notifiedOn),
    bornOn: typedDay(typed.bornOn),
  }
  const isEmpty = ({ day, month, year }: TypedDay) => `${day}${month}${year}`.trim() === ''
  const problems: { field: EntryField; words: string }[] = []
  const wrongId = childIdFault(typed.childId)
  if (wrongId !== undefined) problems.push({ field: 'childId', words: wrongId })
  if (days.lookedAfterOn === undefined)
    problems.push({
      field: 'lookedAfterOn',
      words: 'Enter the day on which the child became looked after, like 2 11 2026',
    })
  if (days.notifiedOn === undefined)
    problems.push({
      field: 'notifiedOn',
      words: 'Enter the day on which the service was told, like 4 11 2026',
    })
  if (days.bornOn === undefined && !isEmpty(typed.bornOn))
    problems.push({ field: 'bornOn', words: 'Enter a date of birth, like 4 3 2017, or leave it empty' })
  if (days.lookedAfterOn === undefined || days.notifiedOn === undefined || problems.length > 0)
    return form(needs, asked, { typed, problems })
  const or = (text: string) => (text.trim() === '' ? null : text.trim())
  const told: EntryTold = {
    childId: typed.childId,
    lookedAfterOn: days.lookedAfterOn,
    notifiedOn: days.notifiedOn,
    bornOn: days.bornOn ?? null,
    notifyingTeam: or(typed.notifyingTeam),
    legalStatus: or(typed.legalStatus),
    firstName: or(typed.firstName),
    lastName: or(typed.lastName),
    called: or(typed.called),
    note: or(typed.note),
    siblings: typed.siblings.split(/[\s,;]+/).filter((id) => id !== ''),
  }
  const answer = await notifyEntry(needs, recorderOf(asked), told)
  if (answer.kind === 'done') {
    return { kind: 'redirect', to: linkTo(entriesPath, { done: answer.lateness.late ? 'late' : 'in-time' }) }
  }
  return form(needs, asked, {
    typed,
    problems: answer.problems.map(({ field, words }) => ({ field: field ?? 'childId', words })),
  })
}

async function form(
  needs: EntryNeeds,
  { who, csrf }: Pick<AskedBySomebody, 'who' | 'csrf'>,
  shown: Pick<EntryFormView, 'typed' | 'problems'>,
): Promise<Answer> {
  const teams = await needs.store.teams(who.authorityId)
  return {
    kind: 'page',
    title: 'A child is looked after',
    status: shown.problems.length === 0 ? 200 : 422,
    before: govuk('back-link', { text: 'Entries into care', href: entriesPath }),
    body: entryFormPage({ ...shown, csrf, teams, own: codeLabelsOf(who), action: `${entriesPath}/new` }),
  }
}
