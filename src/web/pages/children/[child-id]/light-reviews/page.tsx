import type { LightStanding } from '#app/review/light-standing.ts'
import { standing as standingOf } from '#domain/law/standing.ts'
import { longTermFosteringMeeting } from '#domain/review/clocks/long-term-fostering-meeting.ts'
import { lightReviewIs } from '#domain/review/light-review.ts'
import { longDate } from '../../../../kit/format.ts'
import type { Html } from '../../../../kit/html.ts'
import { govuk } from '../../../../kit/govuk/render.ts'
import { PostForm } from '../../../../kit/post-form.tsx'
import { FormFrame } from '../../../form-frame.tsx'
import { childLink } from '../../../links.ts'
import { anchorsOf, FieldOf, type FormAct, type Problem } from '../../../reviews/[review-id]/act-page.tsx'
import type { Typed } from '../../../reviews/[review-id]/act.ts'
import { reviewLink } from '../../../reviews/[review-id]/own-tasks.ts'
import { kindWords } from '../../../reviews/[review-id]/words.ts'

export const agree: FormAct = {
  title: 'Agree to light reviews',
  lead: '',
  button: 'Record that it is agreed',
  fields: [
    { kind: 'text', id: 'authorisedBy', label: 'Who authorised it for the service?' },
    { kind: 'day', id: 'on', label: 'When was it authorised?' },
    {
      kind: 'words',
      id: 'childView',
      label: 'What does the child think of it?',
      hint: 'In their own words. A child who wants a meeting has one.',
    },
    { kind: 'text', id: 'childViewMissing', label: 'If the child was not asked, why not' },
  ],
}

export const end: FormAct = {
  title: 'End light reviews',
  lead: '',
  button: 'End light reviews',
  fields: [{ kind: 'words', id: 'reason', label: 'Why they end' }],
}

export interface LightView {
  readonly childId: string
  readonly standing: LightStanding
  readonly csrf: string
  readonly typed: Typed
  readonly problems: readonly Problem[]
  readonly done: string | undefined
}

export function lightPage(view: LightView) {
  const { standing, problems } = view
  return (
    <FormFrame
      title="Light reviews"
      caption={`Child ${view.childId}`}
      problems={problems}
      anchors={anchorsOf(agree)}
      done={view.done}
    >
      <p class="govuk-body">
        In a foster home that is long-term and has lasted a year, a review meeting can be held once a year.
        The review between is a light one: without a meeting, by asking everybody. Every review keeps its date
        in law.
      </p>
      <p class="govuk-hint">
        {standingOf(lightReviewIs)}: {longTermFosteringMeeting.source}
      </p>
      {govuk('details', {
        summaryText: 'What a light review leaves out, and what it does not',
        html: <LeavesOut />,
      })}
      {govuk('summary-list', {
        rows: factsOf(standing).map(([key, value]) => ({ key: { text: key }, value: { html: value } })),
      })}
      <WhatNext view={view} />
    </FormFrame>
  )
}

/** What a light review does without, and what stays. */
export function LeavesOut() {
  return (
    <>
      <p class="govuk-body govuk-!-margin-bottom-1">It leaves out:</p>
      <ul class="govuk-list govuk-list--bullet">
        {lightReviewIs.leavesOut.map((one) => (
          <li>{one}</li>
        ))}
      </ul>
      <p class="govuk-body govuk-!-margin-bottom-1">It does not leave out:</p>
      <ul class="govuk-list govuk-list--bullet">
        {lightReviewIs.keeps.map((one) => (
          <li>{one}</li>
        ))}
      </ul>
    </>
  )
}

function factsOf(standing: LightStanding): readonly (readonly [string, Html])[] {
  const { agreement, next, ahead, lastMeetingOn, meetingDueOn } = standing
  const day = (date: Parameters<typeof longDate>[0] | null | undefined) =>
    date === null || date === undefined ? 'Not recorded' : longDate(date)
  const meetingFacts: readonly (readonly [string, Html])[] = [
    ['Last meeting', <>{day(lastMeetingOn)}</>],
    [
      'Next meeting due',
      <>{meetingDueOn === undefined ? 'Not known: no meeting is recorded' : longDate(meetingDueOn)}</>,
    ],
  ]
  const canBeLight: readonly [string, Html] = [
    'Can the next be light?',
    <>
      {next.may
        ? `Yes. The meeting after it is due by ${longDate(next.meetingDueOn)}`
        : `No. ${next.because}`}
    </>,
  ]
  return [
    ['In this home since', <>{day(standing.placedSince)}</>],
    [
      'Agreed',
      agreement === undefined ? (
        <>No</>
      ) : (
        <>
          {`By ${agreement.authorisedBy} for the service on ${longDate(agreement.authorisedOn)}, and by ${agreement.agreedBy} as IRO on ${longDate(agreement.agreedOn)}`}
        </>
      ),
    ],
    ...(agreement === undefined
      ? []
      : [
          [
            'What the child thinks',
            agreement.childView === null ? (
              <>Not asked: {agreement.childViewMissing}</>
            ) : (
              <q class="waymark-as-typed" translate="no">
                {agreement.childView}
              </q>
            ),
          ] as const,
        ]),
    ...(standing.unsettled === undefined ? meetingFacts : []),
    [
      'Review ahead',
      ahead === undefined ? (
        <>None is made yet</>
      ) : (
        <a class="govuk-link" href={reviewLink(ahead.reviewId)}>
          {kindWords[ahead.kind]}
          {ahead.plannedOn === null ? ', no date yet' : `, ${longDate(ahead.plannedOn)}`}
        </a>
      ),
    ],
    ...(standing.unsettled === undefined ? [canBeLight] : []),
  ]
}

function WhatNext({ view }: { readonly view: LightView }) {
  const { standing } = view
  const action = `${childLink(view.childId)}/light-reviews`
  if (standing.agreement !== undefined)
    return (
      <Form
        act={end}
        action={`${action}/end`}
        view={view}
        lead="What calls for it: a move, a change of plan, or the child’s wish. The review that is ahead is then a meeting."
      />
    )
  if (standing.unsettled !== undefined)
    return (
      <p class="govuk-inset-text">
        {standing.unsettled}, so that every review is a meeting. If that is wrong, the file of the child’s
        placements is to be corrected.
      </p>
    )
  return (
    <Form
      act={agree}
      action={action}
      view={view}
      lead="The service authorises it and you, as the IRO, agree to it at a review. You can end it at any time."
    />
  )
}

function Form(props: {
  readonly act: FormAct
  readonly action: string
  readonly view: LightView
  readonly lead: string
}) {
  const { act, action, view, lead } = props
  return (
    <section>
      <h2 class="govuk-heading-m">{act.title}</h2>
      <p class="govuk-body">{lead}</p>
      <PostForm action={action} csrf={view.csrf}>
        {act.fields.map((field) => (
          <FieldOf field={field} typed={view.typed} problems={view.problems} />
        ))}
        {govuk('button', { text: act.button, preventDoubleClick: true })}
      </PostForm>
    </section>
  )
}
