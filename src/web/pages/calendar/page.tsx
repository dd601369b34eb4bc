import type { KeptLink } from '#app/message/outbox.ts'
import { dateAndTime } from '../../kit/format.ts'
import { govuk } from '../../kit/govuk/render.ts'
import { PostForm } from '../../kit/post-form.tsx'

export interface CalendarView {
  readonly csrf: string
  readonly feed: KeptLink | undefined
  /** The address just made: on the page this once. */
  readonly address: string | undefined
  readonly ended: boolean
}

export function calendarPage({ csrf, feed, address, ended }: CalendarView) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {ended
          ? govuk('notification-banner', { type: 'success', text: 'The address was ended.', role: 'status' })
          : null}
        <h1 class="govuk-heading-l">Your calendar of reviews</h1>
        <p class="govuk-body">
          Your calendar program can show the review meetings that are yours to know of, and follow each
          change. It sees the day, the time and a reference such as R-4F2AB; never a name, a place or anything
          about a child.
        </p>
        {address === undefined ? null : <NewAddress address={address} />}
        {address === undefined ? (
          <p class="govuk-body">
            {feed === undefined
              ? 'You have no address for it yet.'
              : `You have an address, made on ${dateAndTime(feed.madeAt)}. It works until ${dateAndTime(feed.expiresAt)}, or until you end it or make another.`}
          </p>
        ) : null}
        <PostForm action="/calendar" csrf={csrf}>
          <div class="govuk-button-group">
            {govuk('button', {
              text: feed === undefined ? 'Make an address' : 'Make another address',
              name: 'intent',
              value: 'make',
              preventDoubleClick: true,
              ...(address === undefined ? {} : { classes: 'govuk-button--secondary' }),
            })}
            {feed === undefined
              ? null
              : govuk('button', {
                  text: 'End the address',
                  name: 'intent',
                  value: 'end',
                  classes: 'govuk-button--secondary',
                })}
          </div>
        </PostForm>
      </div>
    </div>
  )
}

function NewAddress(props: { readonly address: string }) {
  return (
    <div class="govuk-inset-text">
      <p class="govuk-body">
        Add a calendar from this address in your calendar program. It is shown this once.
      </p>
      <p class="govuk-body">
        <code class="waymark-as-typed">{props.address}</code>
      </p>
      <p class="govuk-body">Whoever has it can see when your reviews are. Keep it to yourself.</p>
    </div>
  )
}
