import { bringForward, declinePrompt } from '#app/review/bring-forward.ts'
import type { PeopleAroundNeeds } from '#app/people-around/people-around.ts'
import type { ReviewNeeds } from '#app/review/change-review.ts'
import {
  forwardTriggerNames,
  forwardTriggers,
  isForwardTrigger,
  triggerStanding,
} from '#domain/review/forward-triggers.ts'
import { govuk } from '../../../../kit/govuk/render.ts'
import { notTheirs, seesChild } from '../sees-child.ts'
import { recorderOf } from '../../../../recorder.ts'
import { type Answer, type AskedBySomebody, defineRoute, type Route } from '../../../../route.ts'
import { childLink, linkTo } from '../../../links.ts'
import { actPage, type FormAct, type Problem, readTyped } from '../../../reviews/[review-id]/act-page.tsx'
import type { Typed } from '../../../reviews/[review-id]/act.ts'
import { reviewLink } from '../../../reviews/[review-id]/own-tasks.ts'
import { typedIn } from '../../../../kit/typed-in.ts'

const choices = Object.fromEntries(
  forwardTriggerNames.map((name) => [
    name,
    `${forwardTriggers[name].words} (${triggerStanding(forwardTriggers[name])})`,
  ]),
)

const form: FormAct = {
  title: 'Bring a review forward',
  lead: 'Where the council counts the reason as a full review, the review that is ahead is brought forward, and the next is counted from it. Otherwise a meeting is made beside it. The date in law stays until a review is held.',
  button: 'Bring it forward',
  fields: [
    { kind: 'choice', id: 'trigger', label: 'Why', choices },
    { kind: 'words', id: 'explained', label: 'What happened' },
    {
      kind: 'day',
      id: 'on',
      label: 'By which day is it needed?',
      hint: 'Before a hearing, for example. Leave it empty for the working days that the council has set.',
      optional: true,
    },
  ],
}

const decline: FormAct = {
  title: 'Decide that no review is needed',
  lead: 'What happened stays on record, with your reason.',
  button: 'No review is needed',
  fields: [{ kind: 'words', id: 'reason', label: 'Why no review is needed' }],
}

type Path = '/children/:childId/bring-forward'
type Asked = AskedBySomebody<Path>

/** Brings a child's review forward, or decides that what happened calls for none. */
export function bringForwardRoutes(needs: {
  readonly reviews: ReviewNeeds
  readonly peopleAround: PeopleAroundNeeds
}): readonly Route[] {
  const { reviews } = needs
  return [
    defineRoute({
      method: 'GET',
      path: '/children/:childId/bring-forward',
      allow: 'book-reviews',
      audit: { nothing: 'The form shows nothing of the child but the id in its address.' },
      handle: async (asked) => {
        if (!(await seesChild(needs.peopleAround, asked))) return notTheirs
        const { trigger = '' } = asked.query
        return page(asked, { typed: { trigger: isForwardTrigger(trigger) ? trigger : '' } })
      },
    }),
    defineRoute({
      method: 'POST',
      path: '/children/:childId/bring-forward',
      allow: 'book-reviews',
      audit: { nothing: 'The change records itself, in the transaction that makes it.' },
      handle: (asked) => submit(reviews, asked),
    }),
    defineRoute({
      method: 'GET',
      path: '/children/:childId/bring-forward/not-needed',
      allow: 'hold-reviews',
      audit: { nothing: 'The form shows nothing of the child but the id in its address.' },
      handle: async (asked) =>
        (await seesChild(needs.peopleAround, asked)) ? declinePage(asked, { typed: {} }) : notTheirs,
    }),
    defineRoute({
      method: 'POST',
      path: '/children/:childId/bring-forward/not-needed',
      allow: 'hold-reviews',
      audit: { nothing: 'The decision records itself, in the transaction that makes it.' },
      handle: async (asked) => {
        const typed = typedIn(asked.form)
        const answer = await declinePrompt(
          reviews,
          recorderOf(asked),
          typed['prompt'] ?? '',
          typed['reason'] ?? '',
        )
        if (answer.kind === 'declined') {
          return { kind: 'redirect', to: linkTo('/booking', { show: 'happened', done: 'declined' }) }
        }
        if (answer.kind !== 'refused') return notFound
        return declinePage(asked, { typed, problems: [{ field: 'reason', words: answer.reason }] })
      },
    }),
  ]
}

const notFound: Answer = { kind: 'not-found', what: 'No child with this id is among those you hold.' }

async function submit(reviews: ReviewNeeds, asked: Asked): Promise<Answer> {
  const typed = typedIn(asked.form)
  const { read, problems } = readTyped(form, typed)
  const trigger = read.text('trigger')
  if (!isForwardTrigger(trigger)) {
    return page(asked, { typed, problems: [{ field: 'trigger', words: 'Choose why' }, ...problems] })
  }
  if (problems.length > 0) return page(asked, { typed, problems })
  const answer = await bringForward(reviews, recorderOf(asked), {
    childId: asked.parts.childId,
    trigger,
    explained: read.text('explained'),
    wantedBy: read.day('on') ?? null,
  })
  switch (answer.kind) {
    case 'done':
      return { kind: 'redirect', to: linkTo(reviewLink(answer.review.reviewId), { done: 'forward' }) }
    case 'refused':
      return page(asked, {
        typed,
        problems: [{ field: answer.field ?? 'trigger', words: answer.reason }],
      })
    case 'conflict':
    case 'not-found':
      return notFound
  }
}

interface Shown {
  readonly typed: Typed
  readonly problems?: readonly Problem[]
}

function page({ csrf, parts, query }: Asked, { typed, problems = [] }: Shown): Answer {
  const { childId } = parts
  const { prompt } = query
  const other =
    prompt === undefined
      ? []
      : [
          {
            text: 'Decide that no review is needed',
            href: linkTo(`${childLink(childId)}/bring-forward/not-needed`, { prompt }),
          },
        ]
  return {
    kind: 'page',
    title: form.title,
    status: problems.length === 0 ? 200 : 422,
    before: govuk('back-link', { text: 'The child', href: childLink(childId) }),
    body: actPage({
      act: form,
      caption: `Child ${childId}`,
      action: `${childLink(childId)}/bring-forward`,
      csrf,
      typed,
      version: 0,
      problems,
      meanwhile: undefined,
      facts: [],
      others: other,
    }),
  }
}

function declinePage(
  { csrf, parts, query }: AskedBySomebody<'/children/:childId/bring-forward/not-needed'>,
  { typed, problems = [] }: Shown,
): Answer {
  const prompt = typed['prompt'] ?? query['prompt'] ?? ''
  return {
    kind: 'page',
    title: decline.title,
    status: problems.length === 0 ? 200 : 422,
    before: govuk('back-link', { text: 'Booking', href: linkTo('/booking', { show: 'happened' }) }),
    body: actPage({
      act: decline,
      caption: `Child ${parts.childId}`,
      action: `${childLink(parts.childId)}/bring-forward/not-needed`,
      csrf,
      typed,
      hidden: { prompt },
      version: 0,
      problems,
      meanwhile: undefined,
      facts: [],
    }),
  }
}
