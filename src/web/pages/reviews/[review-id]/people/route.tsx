import { askPeople } from '#app/preparing/ask-people.ts'
import { reachOf } from '#app/preparing/letters.ts'
import { listPeople } from '#app/preparing/choose-people.ts'
import type { PreparedReview } from '#app/preparing/preparing-store.ts'
import { mayI } from '#domain/access/may-i.ts'
import { relations } from '#domain/people-around/relations.ts'
import { inviteeLifecycle } from '#domain/preparing/invitee-lifecycle.ts'
import { wantedBy } from '#domain/preparing/lead-times.ts'
import { type InviteeInFull, parts } from '#domain/preparing/preparation.ts'
import { dateWithWeekday, longDate } from '../../../../kit/format.ts'
import { govuk } from '../../../../kit/govuk/render.ts'
import { PostForm } from '../../../../kit/post-form.tsx'
import { recorderOf } from '../../../../recorder.ts'
import { type Answer, type AskedBySomebody, defineRoute, type Route } from '../../../../route.ts'
import { childLink, linkTo } from '../../../links.ts'
import { reviewLink } from '../own-tasks.ts'
import {
  answerOf,
  childOf,
  noReview,
  prepared,
  preparingPage,
  type PreparingPageNeeds,
} from '../preparing-page.tsx'
import { inviteeRoutes } from './invitee.tsx'
import { viewWords } from './words.ts'

const path = '/reviews/:reviewId/people'

/** Who comes to a review: agreed with the child, decided by the IRO, invited, and what they answered. */
export function reviewPeopleRoutes(needs: PreparingPageNeeds): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      path,
      allow: 'see-child',
      audit: { records: ({ parts: { reviewId } }) => ({ subject: `who comes to review ${reviewId}` }) },
      handle: (asked) => show(needs, asked),
    }),
    defineRoute({
      method: 'POST',
      path,
      allow: 'prepare-reviews',
      audit: { nothing: 'The change records itself, in the transaction that makes it.' },
      handle: async (asked) => {
        const { reviewId } = asked.parts
        const to = reviewLink(reviewId, 'people')
        const again = () => show(needs, asked)
        const by = recorderOf(asked)
        if (asked.form['do'] === 'ask') {
          const answer = await askPeople(needs.preparing, by, reviewId)
          if (answer.kind === 'refused') return show(needs, asked, answer.reason)
          if (answer.kind !== 'done') return again()
          const query = {
            done: 'asked',
            invited: answer.invited,
            asked: answer.askedFor,
            unreached: answer.unreached.join(', '),
          }
          return { kind: 'redirect', to: linkTo(to, query) }
        }
        const answer = await listPeople(needs.preparing, by, reviewId)
        if (answer.kind === 'refused') return show(needs, asked, answer.reason)
        return answerOf(answer, { to, done: 'listed', again: () => noReview, firstField: 'do' })
      },
    }),
    ...inviteeRoutes(needs),
  ]
}

async function show(
  needs: PreparingPageNeeds,
  asked: AskedBySomebody<typeof path>,
  problem?: string,
): Promise<Answer> {
  const full = await prepared(needs, asked, asked.parts.reviewId)
  if (full === undefined) return noReview
  const may = mayI(asked.who, 'prepare-reviews').allowed
  const { invitees, review } = full
  const heading = (part: InviteeInFull['part']) => invitees.filter((one) => one.part === part)
  const missing = full.people.filter(
    ({ endedOn, personId }) => endedOn === null && !invitees.some((one) => one.personId === personId),
  )
  return preparingPage(full, {
    title: 'Who comes',
    done: doneWords(asked.query),
    problems: problem === undefined ? [] : [{ field: 'do', words: problem }],
    body: (
      <>
        <p class="govuk-body">
          {childOf(full)} is asked about each person. What they want is recorded beside what the IRO decided,
          with the reason where the two differ.
        </p>
        <Due full={full} />
        {invitees.length === 0 ? (
          <p class="govuk-body">Nobody is on the list yet.</p>
        ) : (
          (['to_decide', 'comes', 'writes', 'left_out'] as const).map((part) => (
            <Group
              title={parts[part]}
              invitees={heading(part)}
              reviewId={review.reviewId}
              may={may}
              child={childOf(full)}
            />
          ))
        )}
        {may && (missing.length > 0 || invitees.length === 0) ? (
          <PostForm action={reviewLink(review.reviewId, 'people')} csrf={asked.csrf}>
            <input type="hidden" name="do" value="list" />
            {govuk('button', {
              text: invitees.length === 0 ? 'Start the list' : `Add ${missing.length} recorded since`,
              preventDoubleClick: true,
              classes: invitees.length === 0 ? '' : 'govuk-button--secondary',
            })}
          </PostForm>
        ) : null}
        {may && invitees.some(isToAsk(full)) ? (
          <PostForm action={reviewLink(review.reviewId, 'people')} csrf={asked.csrf}>
            <input type="hidden" name="do" value="ask" />
            <p class="govuk-body">
              Everybody who is to come and was not invited gets an invitation, and everybody of whom a report
              or form is wanted is asked for it.
            </p>
            {govuk('button', { text: 'Send invitations and requests', id: 'do', preventDoubleClick: true })}
          </PostForm>
        ) : null}
        <p class="govuk-body">
          <a class="govuk-link" href={`${childLink(review.childId)}/people`}>
            The people around {childOf(full)}
          </a>
          : how each is reached, and what they may know.
        </p>
      </>
    ),
  })
}

const isToAsk =
  ({ papers }: PreparedReview) =>
  ({ part, state, inviteeId }: InviteeInFull) =>
    (part === 'comes' && state === 'chosen') ||
    ((part === 'writes' || part === 'comes') &&
      papers.some((paper) => paper.inviteeId === inviteeId && paper.state === 'to_ask'))

function Due({ full }: { readonly full: PreparedReview }) {
  const { plannedOn } = full.review
  if (plannedOn === null)
    return govuk('inset-text', { text: 'The review has no date yet. People are invited once it is booked.' })
  const wanted = wantedBy('invitations', plannedOn, full.leadTimes, full.calendar)
  return wanted === undefined ? null : (
    <p class="govuk-body">
      Invitations go out by <strong>{dateWithWeekday(wanted.on)}</strong>. {wanted.because}
    </p>
  )
}

function Group(props: {
  readonly title: string
  readonly invitees: readonly InviteeInFull[]
  readonly reviewId: string
  readonly may: boolean
  readonly child: string
}) {
  if (props.invitees.length === 0) return null
  return (
    <section>
      <h2 class="govuk-heading-m">{props.title}</h2>
      {govuk('summary-list', {
        rows: props.invitees.map((invitee) => {
          const { person, inviteeId } = invitee
          const name = person?.name ?? props.child
          return {
            key: {
              html: (
                <>
                  {name}
                  <span class="waymark-quiet">{person === null ? '' : relations[person.relation].name}</span>
                </>
              ),
            },
            value: { html: <StateOf invitee={invitee} child={props.child} /> },
            ...(props.may && {
              actions: {
                items: [
                  {
                    href: `${reviewLink(props.reviewId, 'people')}/${inviteeId}`,
                    text: 'Change',
                    visuallyHiddenText: name,
                  },
                ],
              },
            }),
          }
        }),
      })}
    </section>
  )
}

function StateOf({ invitee, child }: { readonly invitee: InviteeInFull; readonly child: string }) {
  const { person, childView, childSaid, partReason, part, state, invitedOn, repliedOn, replySaid } = invitee
  const { name } = inviteeLifecycle.states[state]
  const colour = state === 'coming' ? 'green' : state === 'not_coming' ? 'red' : 'grey'
  return (
    <>
      {person === null ? null : (
        <p class="govuk-body govuk-!-margin-bottom-1">
          {child} {childView === null ? <strong>was not asked</strong> : viewWords[childView]}
          {childSaid === null ? '' : `: “${childSaid}”`}
        </p>
      )}
      {partReason === null ? null : <p class="govuk-body govuk-!-margin-bottom-1">Why: {partReason}</p>}
      {part === 'comes' ? (
        <p class="govuk-body govuk-!-margin-bottom-1">
          {govuk('tag', { text: name, classes: `govuk-tag--${colour}` })}{' '}
          {repliedOn !== null
            ? `${longDate(repliedOn)}${replySaid === null ? '' : `: “${replySaid}”`}`
            : invitedOn === null
              ? ''
              : longDate(invitedOn)}
        </p>
      ) : null}
      {(part === 'comes' || part === 'writes') && reachOf(invitee) === undefined ? (
        <p class="govuk-body govuk-!-margin-bottom-0">
          <strong>No way to reach them is recorded</strong>
        </p>
      ) : null}
    </>
  )
}

function doneWords(query: AskedBySomebody['query']): string | undefined {
  const { done, unreached = '', invited = '0', asked = '0' } = query
  if (done === 'listed')
    return 'The people around the child are on the list. Say of each what the child wants.'
  if (done === 'agreed') return 'What was agreed is recorded.'
  if (done !== 'asked') return undefined
  const sent = `Invitations sent: ${invited}. Reports and forms asked for: ${asked}.`
  return unreached === '' ? sent : `${sent} Not reached, because no way is recorded: ${unreached}.`
}
