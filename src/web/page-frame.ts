import type { FastifyReply } from 'fastify'
import type { Account } from '#app/sign-in/accounts.ts'
import { roles } from '#domain/access/roles.ts'
import { inOwnTerms } from '#domain/terms/apply-terms.ts'
import type { AssetAddresses } from './assets.ts'
import type { Html } from './kit/html.ts'
import { withReference } from './kit/problem-pages.tsx'
import { pageInOwnWords } from './kit/own-words.ts'
import { shell } from './kit/shell.tsx'
import { recordedWords } from './recorded-words.ts'
import { type Doors, inNavigation, isWithinPlace, type Place, placesFor } from './navigation.ts'
import { helpLink, helpWith } from './pages/help/topics.ts'

export interface FramedPage {
  readonly status: number
  readonly title: string
  readonly body: Html
  readonly before?: Html | undefined
}

/** Who looks, and from where. */
export interface Viewer {
  readonly path: string
  readonly who: Account | undefined
  readonly csrf: string
}

/** Puts the site's header, navigation and footer around a page, and sends it. */
export function sendPage(
  site: { readonly assets: AssetAddresses; readonly doors: Doors },
  reply: FastifyReply,
  page: FramedPage,
  viewer: Viewer,
): FastifyReply {
  const { who } = viewer
  const own = inOwnTerms(who?.authority.terms ?? {}, recordedWords())
  const markup = shell({
    title: page.status === 422 ? `Error: ${page.title}` : page.title,
    body: isProblem(page.status) ? withReference(page.body, reply.request.id) : page.body,
    before: page.before,
    assets: site.assets,
    nonce: reply.cspNonce.script,
    ...(who === undefined ? { navigation: [], beside: [] } : navigationOf(who, site.doors, viewer.path)),
    signedIn:
      who === undefined
        ? undefined
        : {
            name: who.name,
            role: roles[who.role].name,
            authority: who.authority.name,
            madeUp: who.authority.madeUp,
            csrf: viewer.csrf,
            help: helpLink(helpWith(viewer.path)),
            unread: who.unread ?? 0,
          },
  })
  return reply
    .status(page.status)
    .header('content-type', 'text/html; charset=utf-8')
    .send(own === undefined ? markup : pageInOwnWords(markup, own))
}

/** A form that has to be put right, and a sign-in, are no problems to report. */
function isProblem(status: number): boolean {
  return status >= 400 && ![401, 422, 429].includes(status)
}

/** The places in the bar, and those that stand beside who is signed in. */
function navigationOf(who: Account, doors: Doors, path: string) {
  const places = placesFor(who, doors)
  const item = (place: Place) => ({
    text: place.text,
    href: place.href,
    current: isWithinPlace(path, place),
  })
  const { bar, beside } = inNavigation(places)
  return { navigation: bar.map(item), beside: beside.map(item) }
}
