import {
  addHolidays,
  type HolidayNeeds,
  previewHolidays,
  removeHoliday,
  type TypedHolidays,
} from '#app/admin/holidays.ts'
import { parseIsoDate } from '#domain/calendar/calendar-date.ts'
import { type Answer, type Asked, type AskedBySomebody, defineRoute, type Route } from '../../../route.ts'
import { linkTo } from '../../links.ts'
import { backTo } from '../back-to.ts'
import { byOf } from '../by-administrator.ts'
import { dayTyped } from '../day-field.tsx'
import { holidaysPage } from './page.tsx'
import { holidaysPath, markOf, presentHolidays } from './present.ts'

/** Seconds between two looks at work that goes on. A form that is being filled in is never asked away. */
const askAgainAfter = 4

const saved: Answer = { kind: 'redirect', to: linkTo(holidaysPath, { saved: 'yes' }) }

/** The bank holidays that working days leave out: which years are loaded, and what was announced since. */
export function holidayRoutes(needs: HolidayNeeds): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: holidaysPath,
      allow: 'set-local-policy',
      audit: { records: () => ({ subject: 'the bank holidays' }) },
      handle: (asked) => page(needs, asked, { typed: typedIn({}), saved: asked.query['saved'] === 'yes' }),
    }),
    defineRoute({
      method: 'POST',
      path: holidaysPath,
      allow: 'set-local-policy',
      audit: {
        nothing: 'A preview keeps nothing; a change records itself, in the transaction that makes it.',
      },
      handle: async (asked) => {
        const typed = typedIn(asked.form)
        const saving = asked.form['intent'] === 'save' && asked.form['previewed'] === markOf(typed)
        const answer = saving
          ? await addHolidays(needs, byOf(asked), typed)
          : await previewHolidays(needs, asked.who.authorityId, typed)
        if (answer.kind === 'problems') return page(needs, asked, { typed, problems: answer.problems })
        return saving ? saved : page(needs, asked, { typed, checked: answer })
      },
    }),
    defineRoute({
      method: 'POST',
      path: `${holidaysPath}/:date/remove`,
      allow: 'set-local-policy',
      audit: { nothing: 'The change records itself, in the transaction that makes it.' },
      handle: async (asked) => {
        const date = parseIsoDate(asked.parts.date)
        const gone = date !== undefined && (await removeHoliday(needs, byOf(asked), date))
        return gone ? saved : { kind: 'not-found', what: 'There is no such holiday that was added here.' }
      },
    }),
  ]
}

async function page(
  needs: HolidayNeeds,
  { who, csrf }: Pick<AskedBySomebody, 'who' | 'csrf'>,
  shown: Omit<Parameters<typeof presentHolidays>[0], 'authority' | 'csrf' | 'today' | 'added' | 'run'>,
): Promise<Answer> {
  const added = await needs.holidays.added(who.authorityId)
  const today = needs.today()
  const run = await needs.workOutRuns.state(who.authorityId)
  const view = presentHolidays({ ...shown, authority: who.authority.name, csrf, today, added, run })
  const goesOn = run?.finished === false && shown.checked === undefined && view.problems.length === 0
  return {
    kind: 'page',
    title: 'Bank holidays',
    status: view.problems.length === 0 ? 200 : 422,
    before: backTo('/admin', 'Administration'),
    body: holidaysPage(view),
    ...(goesOn ? { askAgainAfter } : {}),
  }
}

function typedIn(form: Asked['form']): TypedHolidays {
  const { title = '', year = '', source = '' } = form
  return { day: dayTyped(form, 'day'), title, year, source }
}
