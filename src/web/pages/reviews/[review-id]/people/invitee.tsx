import { askPeople } from '#app/preparing/ask-people.ts'
import { agreeOnPerson } from '#app/preparing/choose-people.ts'
import { replyToInvitation } from '#app/preparing/receive-paper.ts'
import type { PreparedReview } from '#app/preparing/preparing-store.ts'
import { channels } from '#domain/message/audience.ts'
import { relations } from '#domain/people-around/relations.ts'
import { type InviteeInFull, parts } from '#domain/preparing/preparation.ts'
import { govuk } from '../../../../kit/govuk/render.ts'
import { PostForm } from '../../../../kit/post-form.tsx'
import { recorderOf } from '../../../../recorder.ts'
import { type Answer, type AskedBySomebody, defineRoute, type Route } from '../../../../route.ts'
import { errorOf } from '../../../admin/error-list.tsx'
import type { Problem } from '../act-page.tsx'
import { reviewLink } from '../own-tasks.ts'
import {
  answerOf,
  childOf,
  noReview,
  oneIn,
  prepared,
  preparingPage,
  type PreparingPageNeeds,
  textIn,
  versionIn,
} from '../preparing-page.tsx'

const path = '/reviews/:reviewId/people/:inviteeId'
type Asked = AskedBySomebody<typeof path>
type Typed = Readonly<Record<string, string | undefined>>

/** One person on the list of a review: what the child wants, what was decided and why, and their answer. */
export function inviteeRoutes(needs: PreparingPageNeeds): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      path,
      allow: 'prepare-reviews',
      audit: { nothing: 'The list of who comes shows as much, and records that it was seen.' },
      handle: async (asked) => {
        const found = await find(needs, asked)
        if (found === undefined) return noReview
        return form(asked, found.full, found.invitee, typedOf(found.invitee))
      },
    }),
    defineRoute({
      method: 'POST',
      path,
      allow: 'prepare-reviews',
      audit: { nothing: 'The change records itself, in the transaction that makes it.' },
      handle: async (asked) => {
        const found = await find(needs, asked)
        if (found === undefined) return noReview
        return act(needs, asked, found)
      },
    }),
  ]
}

async function find(needs: PreparingPageNeeds, asked: Asked) {
  const full = await prepared(needs, asked, asked.parts.reviewId)
  const invitee = full?.invitees.find(({ inviteeId }) => inviteeId === asked.parts.inviteeId)
  return full === undefined || invitee === undefined ? undefined : { full, invitee }
}

async function act(
  needs: PreparingPageNeeds,
  asked: Asked,
  { full, invitee }: { readonly full: PreparedReview; readonly invitee: InviteeInFull },
): Promise<Answer> {
  const { form: typed } = asked
  const by = recorderOf(asked)
  const { reviewId } = full.review
  const at = { reviewId, inviteeId: invitee.inviteeId }
  const to = reviewLink(reviewId, 'people')
  const again = (problems: readonly Problem[], meanwhile: boolean) =>
    form(asked, full, invitee, { ...typedOf(invitee), ...typed }, { problems, meanwhile })
  if (typed['do'] === 'reply') {
    const coming = oneIn(['yes', 'not_sure', 'no'] as const, typed['coming'])
    if (coming === null) return again([{ field: 'coming', words: 'Choose what they answered' }], false)
    const answer = await replyToInvitation(needs.preparing, by, at, { coming, said: textIn(typed, 'said') })
    return answerOf(answer, { to, done: 'agreed', again, firstField: 'coming' })
  }
  if (typed['do'] === 'again') {
    const answer = await askPeople(needs.preparing, by, reviewId, { inviteeId: invitee.inviteeId })
    return answerOf(answer, { to, done: 'asked', again, firstField: 'part' })
  }
  const part = oneIn(['to_decide', 'comes', 'writes', 'left_out'] as const, typed['part'])
  if (part === null) return again([{ field: 'part', words: 'Choose what part they have' }], false)
  const answer = await agreeOnPerson(
    needs.preparing,
    by,
    { ...at, version: versionIn(typed) },
    {
      childView: oneIn(['yes', 'no', 'not_sure'] as const, typed['childView']),
      childSaid: textIn(typed, 'childSaid'),
      part,
      partReason: textIn(typed, 'partReason'),
      ...(invitee.personId === null && {
        channel: textIn(typed, 'channel'),
        address: textIn(typed, 'address'),
      }),
    },
  )
  return answerOf(answer, { to, done: 'agreed', again, firstField: 'part' })
}

function typedOf(invitee: InviteeInFull): Typed {
  return {
    childView: invitee.childView ?? '',
    childSaid: invitee.childSaid ?? '',
    part: invitee.part,
    partReason: invitee.partReason ?? '',
    channel: invitee.channel ?? '',
    address: invitee.address ?? '',
  }
}

function form(
  asked: Asked,
  full: PreparedReview,
  invitee: InviteeInFull,
  typed: Typed,
  shown: { readonly problems: readonly Problem[]; readonly meanwhile: boolean } = {
    problems: [],
    meanwhile: false,
  },
): Answer {
  const { problems } = shown
  const { person } = invitee
  const child = childOf(full)
  const name = person?.name ?? child
  const back = reviewLink(full.review.reviewId, 'people')
  const action = `${back}/${invitee.inviteeId}`
  const radios = (field: string, legend: string, choices: Readonly<Record<string, string>>, hint?: string) =>
    govuk('radios', {
      idPrefix: field,
      name: field,
      fieldset: { legend: { text: legend, classes: 'govuk-fieldset__legend--s' } },
      value: typed[field] ?? '',
      items: Object.entries(choices).map(([value, text]) => ({ value, text })),
      ...(hint !== undefined && { hint: { text: hint } }),
      ...errorOf(problems, field),
    })
  const input = (field: string, label: string, hint?: string) =>
    govuk('input', {
      id: field,
      name: field,
      label: { text: label, classes: 'govuk-label--s' },
      value: typed[field] ?? '',
      ...(hint !== undefined && { hint: { text: hint } }),
      ...errorOf(problems, field),
    })
  return preparingPage(full, {
    title: name,
    ...shown,
    back: { text: 'Who comes', href: back },
    body: (
      <>
        {person === null ? null : <p class="govuk-body">{relations[person.relation].name}</p>}
        <PostForm action={action} csrf={asked.csrf}>
          <input type="hidden" name="version" value={String(invitee.version)} />
          {person === null ? null : (
            <>
              {radios('childView', `Does ${child} want them there?`, {
                yes: 'Yes',
                no: 'No',
                not_sure: 'Not sure',
                '': 'Not asked yet',
              })}
              {input('childSaid', `What ${child} said`, 'In their own words.')}
            </>
          )}
          {radios(
            'part',
            'What was decided for this review',
            person === null
              ? { comes: 'Takes part', writes: parts.writes }
              : {
                  to_decide: 'Not decided yet',
                  comes: parts.comes,
                  writes: parts.writes,
                  left_out: parts.left_out,
                },
            person === null
              ? undefined
              : 'By the IRO, for this child and this review. It never follows from a court order by itself.',
          )}
          {input(
            'partReason',
            'Why',
            'Needed when somebody is not part of it, and when it is decided otherwise than the child wants.',
          )}
          {person === null ? (
            <>
              {radios('channel', `How ${child} wants to get their own page`, {
                ...channels,
                '': 'Not by a message',
              })}
              {input('address', 'Email address, phone number or address')}
            </>
          ) : null}
          {govuk('button', { text: 'Save', preventDoubleClick: true })}
        </PostForm>
        {invitee.part === 'comes' && person !== null ? (
          <section>
            <h2 class="govuk-heading-m">Their answer</h2>
            <PostForm action={action} csrf={asked.csrf}>
              <input type="hidden" name="do" value="reply" />
              {radios('coming', 'What they told you', {
                yes: 'They will come',
                not_sure: 'They are not sure',
                no: 'They cannot come',
              })}
              {input('said', 'What they said')}
              {govuk('button', {
                text: 'Record their answer',
                classes: 'govuk-button--secondary',
                preventDoubleClick: true,
              })}
            </PostForm>
          </section>
        ) : null}
        {invitee.invitedOn === null && invitee.part !== 'writes' ? null : (
          <PostForm action={action} csrf={asked.csrf}>
            <input type="hidden" name="do" value="again" />
            <p class="govuk-body">
              A new letter has a new link. The link of the earlier one goes on working.
            </p>
            {govuk('button', {
              text: 'Send it to them again',
              classes: 'govuk-button--secondary',
              preventDoubleClick: true,
            })}
          </PostForm>
        )}
      </>
    ),
  })
}
