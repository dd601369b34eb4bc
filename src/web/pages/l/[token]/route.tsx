import { type LinkNeeds, lookAtLink, openLink } from '#app/message/links.ts'
import type { LinkPurposeName } from '#domain/message/link-purpose.ts'
import { aboutLink, endedPage } from '../../../answer-link.tsx'
import { govuk } from '../../../kit/govuk/render.ts'
import { PostForm } from '../../../kit/post-form.tsx'
import { defineOpenRoute, type Route } from '../../../route.ts'

/**
 * A link that somebody without an account was sent. Looking at it uses nothing up and says nothing about a child:
 * programs that check mail follow links. It opens on the press of the button.
 */
export function linkRoutes(
  { links }: { readonly links: LinkNeeds },
  others: readonly Route[],
): readonly Route[] {
  return [
    defineOpenRoute({
      method: 'GET',
      path: '/l/:token',
      allow: { anybody: 'Whoever was sent a link looks what it is for; nothing of a case is on the page.' },
      audit: { nothing: 'Mail scanners follow links; pressing the button is recorded.' },
      handle: async ({ parts, address, csrf }) => {
        const looked = await lookAtLink(links, parts.token, address)
        if (looked.kind !== 'open') return endedPage(looked)
        const { from, opens, until } = aboutLink(looked.link)
        return {
          kind: 'page',
          title: `${from} sent you a link`,
          body: (
            <div class="govuk-grid-row">
              <div class="govuk-grid-column-two-thirds">
                <h1 class="govuk-heading-l">{from} sent you a link</h1>
                <p class="govuk-body-l">It opens {opens}. You need no account.</p>
                <PostForm action={`/l/${parts.token}`} csrf={csrf}>
                  {govuk('button', { text: 'Open it', preventDoubleClick: true })}
                </PostForm>
                <p class="govuk-body">
                  The link is for {looked.link.personName} alone, and works until {until}. If that isn't you,
                  close this page and tell whoever sent it.
                </p>
              </div>
            </div>
          ),
        }
      },
    }),
    defineOpenRoute({
      method: 'POST',
      path: '/l/:token',
      allow: { anybody: 'Whoever holds the address of a link may open it: the address is the proof.' },
      audit: { nothing: 'Opening a link is recorded by openLink, in the council that it belongs to.' },
      handle: async ({ parts, address, requestId }) => {
        const looked = await openLink(links, { token: parts.token, address, requestId })
        if (looked.kind !== 'open') return endedPage(looked)
        const to = pageBehind(looked.link.purpose, others)
        if (to === undefined) throw new RangeError(`No page stands behind a link for ${looked.link.purpose}`)
        return { kind: 'redirect', to, session: { hold: looked.link } }
      },
    }),
  ]
}

/** The page that a link of a purpose leads to: the first that is there to be opened with one. */
export function pageBehind(purpose: LinkPurposeName, routes: readonly Route[]): string | undefined {
  return routes.find(
    ({ method, allow }) =>
      method === 'GET' && typeof allow === 'object' && 'link' in allow && allow.link === purpose,
  )?.path
}
