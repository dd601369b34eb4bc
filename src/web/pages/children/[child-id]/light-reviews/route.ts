import type { ReviewNeeds } from '#app/review/change-review.ts'
import { agreeToLightReviews, endLightReviews, type LightAgreedAnswer } from '#app/review/light-reviews.ts'
import { lightStanding } from '#app/review/light-standing.ts'
import { lightAgreementFaults } from '#domain/review/light-review.ts'
import { govuk } from '../../../../kit/govuk/render.ts'
import { recorderOf } from '../../../../recorder.ts'
import { type Answer, type AskedBySomebody, defineRoute, type Route } from '../../../../route.ts'
import { childLink, linkTo } from '../../../links.ts'
import { type Problem, readTyped } from '../../../reviews/[review-id]/act-page.tsx'
import type { Typed } from '../../../reviews/[review-id]/act.ts'
import { notTheirs } from '../sees-child.ts'
import { agree, end, lightPage } from './page.tsx'
import { typedIn } from '../../../../kit/typed-in.ts'

type Asked = AskedBySomebody<'/children/:childId/light-reviews'>

interface Shown {
  readonly typed?: Typed
  readonly problems?: readonly Problem[]
}

/** Whether a settled child's reviews may be light ones between yearly meetings: what it takes, agreeing, and ending it. */
export function lightReviewRoutes({ reviews }: { readonly reviews: ReviewNeeds }): readonly Route[] {
  const recordsItself = { nothing: 'The change records itself, in the transaction that makes it.' } as const
  return [
    defineRoute({
      method: 'GET',
      path: '/children/:childId/light-reviews',
      allow: 'hold-reviews',
      audit: { records: ({ parts }) => ({ childId: parts.childId, subject: 'light reviews' }) },
      handle: (asked) => show(reviews, asked, {}),
    }),
    defineRoute({
      method: 'POST',
      path: '/children/:childId/light-reviews',
      allow: 'hold-reviews',
      audit: recordsItself,
      handle: async (asked) => {
        const typed = typedIn(asked.form)
        const { read, problems } = readTyped(agree, typed)
        const said = {
          childId: asked.parts.childId,
          authorisedBy: read.text('authorisedBy'),
          authorisedOn: read.day('on'),
          childView: read.optional('childView'),
          childViewMissing: read.optional('childViewMissing'),
        }
        if (problems.length > 0) {
          const fields = problems.map(({ field }) => field)
          const missing = lightAgreementFaults(said, reviews.today())
          const others = missing.filter(({ field }) => !fields.includes(field))
          return show(reviews, asked, { typed, problems: inOrder([...problems, ...others]) })
        }
        const answer = await agreeToLightReviews(reviews, recorderOf(asked), said)
        return answered(reviews, asked, answer, { typed, field: 'authorisedBy', done: 'agreed' })
      },
    }),
    defineRoute({
      method: 'POST',
      path: '/children/:childId/light-reviews/end',
      allow: 'hold-reviews',
      audit: recordsItself,
      handle: async (asked) => {
        const of = { ...asked, parts: { childId: asked.parts.childId } }
        const typed = typedIn(asked.form)
        const { read, problems } = readTyped(end, typed)
        if (problems.length > 0) return show(reviews, of, { typed, problems })
        const answer = await endLightReviews(
          reviews,
          recorderOf(asked),
          asked.parts.childId,
          read.text('reason'),
        )
        return answered(reviews, of, answer, { typed, field: 'reason', done: 'ended' })
      },
    }),
  ]
}

/** In the order of the form, so that the list at its head and the fields below go together. */
function inOrder(problems: readonly Problem[]): readonly Problem[] {
  const at = ({ field }: Problem) => agree.fields.findIndex(({ id }) => id === field)
  return problems.toSorted((one, other) => at(one) - at(other))
}

function answered(
  reviews: ReviewNeeds,
  asked: Asked,
  answer: LightAgreedAnswer,
  as: { readonly typed: Typed; readonly field: string; readonly done: string },
): Answer | Promise<Answer> {
  switch (answer.kind) {
    case 'done': {
      const to = `${childLink(asked.parts.childId)}/light-reviews`
      return { kind: 'redirect', to: linkTo(to, { done: as.done }) }
    }
    case 'not-found':
      return notTheirs
    case 'problems':
      return show(reviews, asked, { typed: as.typed, problems: answer.problems })
    case 'refused': {
      const problems = [{ field: answer.field ?? as.field, words: answer.reason }]
      return show(reviews, asked, { typed: as.typed, problems })
    }
  }
}

async function show(reviews: ReviewNeeds, asked: Asked, shown: Shown): Promise<Answer> {
  const { childId } = asked.parts
  const standing = await lightStanding(reviews, recorderOf(asked), childId)
  if (standing === undefined) return notTheirs
  const problems = shown.problems ?? []
  return {
    kind: 'page',
    title: 'Light reviews',
    status: problems.length === 0 ? 200 : 422,
    before: govuk('back-link', { text: 'The child', href: childLink(childId) }),
    body: lightPage({
      childId,
      standing,
      csrf: asked.csrf,
      typed: shown.typed ?? {},
      problems,
      done: doneWords.get(asked.query['done'] ?? ''),
    }),
  }
}

const doneWords: ReadonlyMap<string, string> = new Map([
  ['agreed', 'It is recorded that the service and the IRO agree to light reviews.'],
  ['ended', 'Light reviews have ended: every review is a meeting from now on.'],
])
