import type { PreparingNeeds } from '#app/preparing/prepare.ts'
import { wantedBy } from '#domain/preparing/lead-times.ts'
import { paperKinds } from '#domain/preparing/paper-kinds.ts'
import { dateWithWeekday } from '../../kit/format.ts'
import type { AskedSource } from './asked-source.ts'

/** What of the papers before reviews is asked of social workers and their managers: the report. */
export const kindsAskedOfStaff = ['social_work_report'] as const

/** Forms of others round the child, which a social worker can fill in with them. What a child says is not among them. */
export const kindsOfOthers = [
  'carer_form',
  'parent_form',
  'school_form',
  'health_form',
  'advocate_form',
] as const

/** The forms that others were asked for and have not sent, of the children of whoever looks. */
export function formsOfOthers({ store }: PreparingNeeds): AskedSource {
  return async ({ who, scope, on }) => {
    const ask = { authorityId: who.authorityId, scope, on }
    const found = (await store.outstanding({ ...ask, kinds: kindsOfOthers })).filter(
      ({ paper }) => paper.state === 'asked',
    )
    if (found.length === 0) return []
    const { calendar, leadTimes } = await store.calendarAndLeadTimes(ask)
    return found.map(({ paper, called, meetingOn, toName }) => ({
      what: paperKinds[paper.kind].name,
      about: [
        called ?? `Child ${paper.childId}`,
        meetingOn === null ? undefined : `review on ${dateWithWeekday(meetingOn)}`,
        toName === null ? undefined : `asked of ${toName}`,
      ]
        .filter((part) => part !== undefined)
        .join(', '),
      due: meetingOn === null ? undefined : wantedBy(paper.kind, meetingOn, leadTimes, calendar)?.on,
      href: `/asked/${paper.paperId}`,
      act: 'Fill it in with them',
      ofOthers: true,
    }))
  }
}

/** The reports before reviews that are asked for and not in, of the children of whoever looks. */
export function papersAsked({ store }: PreparingNeeds): AskedSource {
  return async ({ who, scope, on }) => {
    const ask = { authorityId: who.authorityId, scope, on }
    const found = await store.outstanding({ ...ask, kinds: kindsAskedOfStaff })
    if (found.length === 0) return []
    const { calendar, leadTimes } = await store.calendarAndLeadTimes(ask)
    return found.map(({ paper, called, meetingOn, toName }) => ({
      what: paperKinds[paper.kind].name,
      about: [
        called ?? `Child ${paper.childId}`,
        meetingOn === null ? 'review without a date' : `review on ${dateWithWeekday(meetingOn)}`,
        toName === null || toName === who.name ? undefined : `asked of ${toName}`,
      ]
        .filter((part) => part !== undefined)
        .join(', '),
      due: meetingOn === null ? undefined : wantedBy(paper.kind, meetingOn, leadTimes, calendar)?.on,
      href: `/asked/${paper.paperId}`,
      act: 'Send it',
    }))
  }
}
