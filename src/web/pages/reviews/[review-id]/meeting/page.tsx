import { DayField } from '../../../admin/day-field.tsx'
import { ErrorList, errorOf } from '../../../admin/error-list.tsx'
import { govuk } from '../../../../kit/govuk/render.ts'
import { PostForm } from '../../../../kit/post-form.tsx'
import { dayIn, type Typed } from '../act.ts'
import { Freezes } from './freezes.tsx'
import { type LeftView, meetingLink, type MeetingView, sectionId } from './present.ts'
import { SectionForm } from './section-form.tsx'

/** What was sent from one of the forms that are not a section, and what was wrong with it. */
export interface Sent {
  readonly form: 'complete' | 'freeze' | 'release'
  /** The problems are what is missing before the review can be completed. */
  readonly missing?: true
  /** The notice, of a release. */
  readonly freezeId?: string
  readonly typed: Typed
  readonly problems: readonly { readonly field: string; readonly words: string }[]
}

export interface MeetingPage {
  readonly view: MeetingView
  readonly csrf: string
  readonly today: string
  /** The key of what is kept in this browser; undefined: nothing is. */
  readonly draftKey: string | undefined
  readonly sent?: Sent | undefined
  /** What was just done, in words. */
  readonly done?: string | undefined
  /** A section that was sent and could not be kept. */
  readonly wrong?: { readonly key: string; readonly words: string } | undefined
}

export function meetingPage(page: MeetingPage) {
  const { view, csrf } = page
  const problems = page.sent?.problems ?? []
  return (
    <div
      class="waymark-meeting"
      data-meeting={view.reviewId}
      data-draft-key={page.draftKey}
      data-read-only={view.readOnly === undefined ? undefined : 'yes'}
    >
      <Missing sent={page.sent} />
      <ErrorList
        problems={
          page.sent?.missing === true
            ? []
            : page.wrong === undefined
              ? problems.map(({ field, words }) => ({ field: anchorOf(page.sent, field), words }))
              : [{ field: sectionId(page.wrong.key), words: page.wrong.words }]
        }
      />
      {page.done === undefined
        ? null
        : govuk('notification-banner', { type: 'success', text: page.done, role: 'status' })}
      <span class="govuk-caption-l">{view.caption}</span>
      <h1 class="govuk-heading-l govuk-!-margin-bottom-3">{view.title}</h1>
      <p class="govuk-body">{view.held}</p>
      {view.readOnly === undefined ? null : govuk('inset-text', { text: `${view.readOnly}.` })}
      <div class="waymark-meeting__columns">
        <div class="waymark-meeting__talk">
          {view.groups.map((group) => (
            <section class="waymark-meeting__group" aria-labelledby={group.id}>
              <h2 class="govuk-heading-m waymark-group" id={group.id}>
                {group.heading}
              </h2>
              {group.empty === undefined ? null : (
                <p class="govuk-body govuk-!-margin-top-2">{group.empty}</p>
              )}
              {group.sections.map((section) => (
                <SectionForm view={section} csrf={csrf} readOnly={view.readOnly !== undefined} />
              ))}
            </section>
          ))}
          <Freezes page={page} />
          <Finish page={page} />
        </div>
        <LeftToDo left={view.left} isOver={view.readOnly !== undefined} />
      </div>
      <p class="waymark-meeting__bar waymark-not-printed">
        <a class="govuk-link govuk-link--no-visited-state" href="#left" data-left-count>
          {leftWords(view.left.length)}
        </a>
        <span data-save-state role="status"></span>
      </p>
    </div>
  )
}

/** What a review cannot be completed without, each leading to its section. */
function Missing({ sent }: Pick<MeetingPage, 'sent'>) {
  if (sent?.missing !== true) return null
  return govuk('error-summary', {
    titleText: 'The review cannot be completed yet',
    descriptionText: 'What is written down is kept. This is still missing:',
    errorList: sent.problems.map(({ field, words }) => ({ text: words, href: `#${field}` })),
  })
}

export function leftWords(left: number): string {
  if (left === 0) return 'Nothing is left'
  return left === 1 ? '1 thing is left' : `${left} things are left`
}

/** @param isOver nobody who looks can complete the review: it is completed, or theirs to read alone */
export function leftInFull(left: number, isOver: boolean): string {
  if (left > 0) return leftWords(left)
  return isOver ? 'Nothing.' : 'Nothing. The review can be completed.'
}

function LeftToDo({ left, isOver }: { readonly left: readonly LeftView[]; readonly isOver: boolean }) {
  return (
    <aside
      class="waymark-meeting__left waymark-not-printed"
      id="left"
      aria-labelledby="left-title"
      tabindex={-1}
    >
      <h2 class="govuk-heading-s govuk-!-margin-bottom-2" id="left-title">
        What is left
      </h2>
      <p class="govuk-body-s govuk-!-margin-bottom-2" data-left-words>
        {leftInFull(left.length, isOver)}
      </p>
      <ul class="govuk-list govuk-body-s" data-left-list>
        {left.map(({ href, words }) => (
          <li>
            <a class="govuk-link govuk-link--no-visited-state" href={href}>
              {words}
            </a>
          </li>
        ))}
      </ul>
    </aside>
  )
}

function Finish({ page }: { readonly page: MeetingPage }) {
  const { view, csrf, sent, today } = page
  if (!view.canComplete || view.readOnly !== undefined) return null
  const completing = sent?.form === 'complete' ? sent : undefined
  const typed = completing?.typed ?? todayTyped(today)
  return (
    <section class="waymark-meeting__group waymark-not-printed" aria-labelledby="finish">
      <h2 class="govuk-heading-m waymark-group" id="finish" tabindex={-1}>
        Complete the review
      </h2>
      <p class="govuk-body">
        The decisions, the record and the next review are counted from the day its last meeting ended. What
        was to be done becomes the decisions of the review.
      </p>
      <PostForm action={`${meetingLink(view.reviewId)}/complete`} csrf={csrf}>
        <input type="hidden" name="version" value={String(view.version)} />
        <DayField
          id="on"
          legend="Which day did the last meeting end?"
          typed={dayIn(typed, 'on')}
          problem={errorOf(completing?.problems ?? [], 'on').errorMessage?.text}
        />
        {govuk('button', { text: 'Complete the review', preventDoubleClick: true })}
      </PostForm>
    </section>
  )
}

const todayTyped = (today: string): Typed => {
  const [year = '', month = '', day = ''] = today.split('-')
  return { 'on-day': String(Number(day)), 'on-month': String(Number(month)), 'on-year': year }
}

/** Where on the page the field of a problem stands. */
function anchorOf(sent: Sent | undefined, field: string): string {
  if (sent?.form === 'release') return `outcome-${sent.freezeId ?? ''}`
  return field === 'on' || field === 'notice' ? `${field}-day` : field
}
