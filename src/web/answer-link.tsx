import {
  carriedLink,
  type HeldLink,
  linkInHand,
  type LinkNeeds,
  type Looked,
  recordUse,
} from '#app/message/links.ts'
import { linkPurposes } from '#domain/message/link-purpose.ts'
import { dateAndTime } from './kit/format.ts'
import type { Html } from './kit/html.ts'
import type { Answer, Asked, LinkRoute } from './route.ts'

type Page = Extract<Answer, { kind: 'page' }>

/**
 * Answers on a route for links: the link that this browser opened is looked up again each time, and must be for this
 * page's purpose. What was done through it is in the audit trail before the answer is given.
 */
export async function answerLink(
  needs: LinkNeeds,
  route: LinkRoute,
  asked: Asked,
  carried: string | undefined,
): Promise<Answer> {
  const at = carried === undefined ? undefined : carriedLink(carried)
  if (at === undefined) return noLink()
  const looked = await linkInHand(needs, at.authorityId, at.linkId)
  if (!('link' in looked) || looked.link.purpose !== route.allow.link) return noLink()
  const { link } = looked
  const open = looked.kind === 'open'
  const { requestId } = asked
  if (!open) {
    await recordUse(needs, link, {
      outcome: 'refused',
      subject: `${route.audit.does}: ${looked.kind}`,
      requestId,
    })
    return endedPage(looked)
  }
  const answer = await route.handle({ ...asked, link })
  const refused = answer.kind === 'refused' || answer.kind === 'not-found'
  await recordUse(needs, link, {
    outcome: refused ? 'refused' : 'done',
    subject: route.audit.does,
    requestId,
  })
  return answer
}

/** What a browser carries of the link it opened. */
export function carriedOf({ authorityId, linkId, purpose }: HeldLink): string {
  return `${authorityId} ${linkId} ${purpose}`
}

/** No link is open in this browser, or one for something else. */
function noLink(): Page {
  return page(
    'Open your link again',
    401,
    <>
      <p class="govuk-body">
        This page belongs to a link that we sent you, and that is not open in this browser.
      </p>
      <p class="govuk-body">
        Go back to the message and open the link from there. If it doesn't work, ask for another.
      </p>
    </>,
  )
}

/** Says why a link doesn't open, and what to do. Nothing on it tells what the link was about. */
export function endedPage(looked: Exclude<Looked, { kind: 'open' }>): Page {
  const ask = <p class="govuk-body">Ask the person who sent it for another. They are named in the message.</p>
  switch (looked.kind) {
    case 'too-many':
      return page(
        'Try again later',
        429,
        <p class="govuk-body">
          Too many addresses that lead nowhere were tried from here. Wait a quarter of an hour.
        </p>,
      )
    case 'unknown':
      return page(
        'This link does not work',
        404,
        <>
          <p class="govuk-body">
            Check that the whole address was opened: some mail programs break it over two lines.
          </p>
          {ask}
        </>,
      )
    case 'expired':
      return page(
        'This link has ended',
        410,
        <>
          <p class="govuk-body">It worked until {dateAndTime(looked.link.expiresAt)}.</p>
          {ask}
        </>,
      )
    case 'used':
      return page(
        'You have answered already',
        410,
        <>
          <p class="govuk-body">An answer came through this link, and was kept. It takes no second one.</p>
          <p class="govuk-body">To change what you said, write to the person who sent it.</p>
        </>,
      )
    case 'revoked':
      return page('This link was taken back', 410, ask)
  }
}

/** What stands before the button: who sends, what it opens, and nothing about a child. */
export function aboutLink(link: HeldLink): {
  readonly from: string
  readonly opens: string
  readonly until: string
} {
  return {
    from: link.authorityName,
    opens: linkPurposes[link.purpose].opens,
    until: dateAndTime(link.expiresAt),
  }
}

function page(title: string, status: 401 | 404 | 410 | 429, words: Html): Page {
  return {
    kind: 'page',
    title,
    status,
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">{title}</h1>
          {words}
        </div>
      </div>
    ),
  }
}
