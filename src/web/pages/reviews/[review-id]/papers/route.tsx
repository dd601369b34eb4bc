import { chasePapers } from '#app/preparing/ask-people.ts'
import type { PreparedReview } from '#app/preparing/preparing-store.ts'
import { mayI } from '#domain/access/may-i.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { wantedBy, workingDaysLate } from '#domain/preparing/lead-times.ts'
import { paperKinds } from '#domain/preparing/paper-kinds.ts'
import { paperLifecycle } from '#domain/preparing/paper-lifecycle.ts'
import type { Paper } from '#domain/preparing/preparation.ts'
import { count, shortDate } from '../../../../kit/format.ts'
import { govuk } from '../../../../kit/govuk/render.ts'
import { PostForm } from '../../../../kit/post-form.tsx'
import { StackedTable } from '../../../../kit/stacked-table.tsx'
import { recorderOf } from '../../../../recorder.ts'
import { type Answer, type AskedBySomebody, defineRoute, type Route } from '../../../../route.ts'
import { linkTo } from '../../../links.ts'
import { reviewLink } from '../own-tasks.ts'
import { childOf, noReview, prepared, preparingPage, type PreparingPageNeeds } from '../preparing-page.tsx'
import { paperFileRoutes } from './file.ts'
import { paperRoutes } from './paper.tsx'

const path = '/reviews/:reviewId/papers'

/** The reports and forms before a review: what is in, what is late, what will not come and why. */
export function reviewPapersRoutes(needs: PreparingPageNeeds): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      path,
      allow: 'see-child',
      audit: { records: ({ parts: { reviewId } }) => ({ subject: `papers of review ${reviewId}` }) },
      handle: (asked) => show(needs, asked),
    }),
    defineRoute({
      method: 'POST',
      path,
      allow: 'prepare-reviews',
      audit: { nothing: 'The reminders record themselves, in the transaction that queues them.' },
      handle: async (asked) => {
        const { reviewId } = asked.parts
        const answer = await chasePapers(needs.preparing, recorderOf(asked), reviewId)
        if (answer.kind === 'refused') return show(needs, asked, answer.reason)
        if (answer.kind !== 'done') return noReview
        const query = { done: 'chased', chased: answer.chased, unreached: answer.unreached.join(', ') }
        return { kind: 'redirect', to: linkTo(reviewLink(reviewId, 'papers'), query) }
      },
    }),
    ...paperRoutes(needs),
    ...paperFileRoutes(needs),
  ]
}

async function show(
  needs: PreparingPageNeeds,
  asked: AskedBySomebody<typeof path>,
  problem?: string,
): Promise<Answer> {
  const full = await prepared(needs, asked, asked.parts.reviewId)
  if (full === undefined) return noReview
  const today = needs.preparing.today()
  const may = mayI(asked.who, 'prepare-reviews').allowed
  const papers = papersWanted(full)
  const late = papers.filter((paper) => lateness(full, paper, today) > 0 && paper.state === 'asked')
  const toChase = late.filter(({ kind, chasedOn }) => kind !== 'child_form' && chasedOn !== today)
  return preparingPage(full, {
    title: 'Reports and forms',
    wide: true,
    problems: problem === undefined ? [] : [{ field: 'chase', words: problem }],
    done: chasedWords(asked.query),
    body: (
      <>
        {papers.length === 0 ? (
          <p class="govuk-body">
            Nothing is asked for yet.{' '}
            <a class="govuk-link" href={reviewLink(full.review.reviewId, 'people')}>
              Say who comes
            </a>{' '}
            first: what is asked of each follows from who they are.
          </p>
        ) : (
          <>
            <p class="govuk-body">
              {papers.filter(({ state }) => state === 'in').length} of {count(papers.length, 'paper')} in
              {late.length === 0 ? '.' : `, ${late.length} late.`}
            </p>
            <StackedTable
              caption="Reports and forms"
              headings={['Paper', 'From', 'Wanted by', 'State', `Seen by ${childOf(full)}`]}
              rows={papers.map((paper) => rowOf(full, paper, today))}
            />
          </>
        )}
        {may && toChase.length > 0 ? (
          <PostForm action={reviewLink(full.review.reviewId, 'papers')} csrf={asked.csrf}>
            {govuk('button', {
              id: 'chase',
              text:
                toChase.length === 1
                  ? 'Remind about the one that is late'
                  : `Remind about the ${toChase.length} that are late`,
              preventDoubleClick: true,
            })}
          </PostForm>
        ) : null}
        {late.length > 0 && toChase.length === 0 ? (
          <p class="govuk-body">Everybody whose paper is late was reminded today.</p>
        ) : null}
      </>
    ),
  })
}

/** The papers of those who have a part in the review. */
export function papersWanted({ papers, invitees }: PreparedReview): readonly Paper[] {
  const order = Object.keys(paperKinds)
  return papers
    .filter(({ inviteeId, state }) => {
      const part = invitees.find((one) => one.inviteeId === inviteeId)?.part
      return state === 'in' || part === 'comes' || part === 'writes'
    })
    .toSorted((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind))
}

/** How many working days late a paper is or was; 0 in time or without a date. */
export function lateness(full: PreparedReview, paper: Paper, today: CalendarDate): number {
  // A child is asked, and is never late.
  if (paper.kind === 'child_form') return 0
  const { plannedOn } = full.review
  const wanted =
    plannedOn === null ? undefined : wantedBy(paper.kind, plannedOn, full.leadTimes, full.calendar)
  return wanted === undefined ? 0 : workingDaysLate(wanted.on, paper.receivedOn ?? today, full.calendar)
}

function rowOf(full: PreparedReview, paper: Paper, today: CalendarDate) {
  const { plannedOn, reviewId } = full.review
  const invitee = full.invitees.find(({ inviteeId }) => inviteeId === paper.inviteeId)
  const wanted =
    plannedOn === null ? undefined : wantedBy(paper.kind, plannedOn, full.leadTimes, full.calendar)
  const late = lateness(full, paper, today)
  const { name } = paperLifecycle.states[paper.state]
  const isLate = late > 0 && paper.state !== 'will_not_come'
  const lateWords = `${count(late, 'working day')} late`
  return [
    <a class="govuk-link" href={`${reviewLink(reviewId, 'papers')}/${paper.paperId}`}>
      {paperKinds[paper.kind].name}
    </a>,
    invitee?.person?.name ?? childOf(full),
    wanted === undefined ? (
      'When the review is booked'
    ) : (
      <>
        {shortDate(wanted.on)}
        <span class="waymark-quiet">{wanted.because}</span>
      </>
    ),
    <>
      {govuk('tag', {
        text: isLate && paper.state === 'asked' ? 'Late' : name,
        classes: `govuk-tag--${paper.state === 'in' ? 'green' : isLate ? 'red' : 'grey'}`,
      })}
      <span class="waymark-quiet">
        {[
          paper.receivedOn === null ? undefined : shortDate(paper.receivedOn),
          isLate ? lateWords : undefined,
          paper.missingReason ?? undefined,
          paper.chasedOn === null
            ? undefined
            : `reminded ${count(paper.chases, 'time')}, last ${shortDate(paper.chasedOn)}`,
        ]
          .filter((part) => part !== undefined)
          .join(', ')}
      </span>
    </>,
    paper.kind === 'child_form'
      ? ''
      : paper.childSawOn === null
        ? paper.kind === 'social_work_report' && paper.state === 'in'
          ? 'Not yet'
          : ''
        : `${shortDate(paper.childSawOn)}: ${paper.childSawHow ?? ''}`,
  ]
}

function chasedWords(query: AskedBySomebody['query']): string | undefined {
  if (query['done'] === 'saved') return 'It is recorded.'
  if (query['done'] !== 'chased') return undefined
  const unreached = query['unreached'] ?? ''
  const sent = `Reminders sent: ${query['chased'] ?? '0'}. Each goes once a day at the most.`
  return unreached === '' ? sent : `${sent} No email address is recorded of ${unreached}: ring them.`
}
