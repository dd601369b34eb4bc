import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Account } from '#app/sign-in/accounts.ts'
import { inOwnTerms } from '#domain/terms/apply-terms.ts'
import { mayI } from '#domain/access/may-i.ts'
import { answerLink } from './answer-link.tsx'
import { isOwnId } from '#domain/own-id.ts'
import type { AssetAddresses } from './assets.ts'
import {
  type BrowserSession,
  browserSession,
  carriedLinkOf,
  carriesToken,
  changeSession,
  ownerOfForm,
} from './browser-session.ts'
import { type KeptForm, keepForm } from './kept-form.ts'
import { hearRecorded, keepingRecordedWords, recordedWords } from './recorded-words.ts'
import { headingsInOwnWords, pageInOwnWords } from './kit/own-words.ts'
import { tokenField } from './kit/post-form.tsx'
import { notFoundPage, refusedPage, staleFormPage } from './kit/problem-pages.tsx'
import type { Doors } from './navigation.ts'
import { type FramedPage, sendPage } from './page-frame.ts'
import { linkTo } from './pages/links.ts'
import { keptFormPage } from './pages/sign-in/kept-form-page.tsx'
import { signInPage } from './pages/sign-in/page.tsx'
import type {
  Answer,
  Asked,
  AskedBySomebody,
  AuditDetail,
  AuditSubject,
  LinkRoute,
  OpenRoute,
  Route,
  SignedInRoute,
} from './route.ts'
import { readSentForm } from './sent-files.ts'
import type { ServerNeeds } from './server-needs.ts'

export interface Site {
  readonly needs: ServerNeeds
  readonly assets: AssetAddresses
  /** The pages that the site has and who may open each, for the navigation. */
  readonly doors: Doors
}

/** One request on its way to its answer. */
interface Visit {
  readonly site: Site
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly browser: BrowserSession
  readonly asked: Asked
  readonly who: Account | undefined
  /** Whose form was sent, by the token that it carried: of this session or of one that has ended. */
  readonly formOf: string | undefined
}

/** Answers one request on one route: whose it is, whether it may be, what it says, what is recorded. */
export async function answerRoute(
  site: Site,
  route: Route,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const browser = await browserSession(site.needs, request, reply)
  const who = browser.current?.account
  const { fields: typed, sent } = await formOf(site, request, route, who)
  const { [tokenField]: token, ...form } = typed
  const ours = route.method === 'GET' || carriesToken(site.needs, request, browser, token)
  const asked: Asked = {
    path: pathOf(request),
    parts: fields(request.params),
    query: fields(request.query),
    form,
    sent,
    csrf: browser.csrf,
    requestId: request.id,
    draftKey: browser.draftKey,
    session: browser.mark,
    address: request.ip,
  }
  const ownerOf = ownerOfForm(site.needs, request, token)
  const visit: Visit = { site, request, reply, browser, asked, who, formOf: ownerOf }
  if (isForLink(route)) {
    if (!ours) return show(visit, staleFormPage())
    return give(visit, await answerLink(site.needs.links, route, asked, carriedLinkOf(site.needs, request)))
  }
  if (!isOpen(route) && who === undefined) return askToSignIn(visit, route, ours)
  if (!ours) {
    if (who !== undefined && !isOpen(route)) {
      const detail = { why: 'The form did not carry the token of this session.' }
      await record(visit, route, who, 'refused', { ...aboutOf(asked), detail })
      if (visit.formOf === who.userId) return give(visit, shownAgain(visit))
    }
    return show(visit, staleFormPage())
  }
  if (isOpen(route)) return give(visit, await route.handle({ ...asked, who }))
  if (who === undefined) return askToSignIn(visit, route, ours)
  if (inOwnTerms(who.authority.terms ?? {}) === undefined) return answerSomebody(visit, route, who)
  return keepingRecordedWords(() => {
    // A label of a code was typed for what it says: no term is put into it.
    hearRecorded([who.name, who.authority.name, who.authority.codeLabels])
    return answerSomebody(visit, route, who)
  })
}

/** Files are taken only on a route that wants some, from somebody who may: from anybody else they are let go unread. */
async function formOf(site: Site, request: FastifyRequest, route: Route, who: Account | undefined) {
  if (!request.isMultipart()) return { fields: fields(request.body), sent: undefined }
  const limits = isOpen(route) ? undefined : route.takesFiles
  if (limits !== undefined && mayIAsk(site, request, route, who)) return readSentForm(request, limits)
  request.raw.resume()
  return { fields: {}, sent: undefined }
}

function mayIAsk(site: Site, request: FastifyRequest, route: Route, who: Account | undefined): boolean {
  if (isOpen(route)) return false
  if (isForLink(route)) return carriedLinkOf(site.needs, request)?.endsWith(` ${route.allow.link}`) ?? false
  return who !== undefined && mayI(who, route.allow).allowed
}

async function answerSomebody(visit: Visit, route: SignedInRoute, who: Account): Promise<FastifyReply> {
  const { asked } = visit
  const may = mayI(who, route.allow)
  if (!may.allowed) {
    await record(visit, route, who, 'refused', { ...aboutOf(asked), detail: { why: may.reason } })
    return show(visit, refusedPage(may.reason))
  }
  const bySomebody: AskedBySomebody = { ...asked, who, scope: may.scope }
  const answer: Answer = leadsNowhere(asked) ? nothingThere : await answerOf(visit.site, route, bySomebody)
  const refused = answer.kind === 'refused' || answer.kind === 'not-found'
  if ('records' in route.audit) {
    const said = route.audit.records(bySomebody)
    const detail = { ...said.detail, ...toldBy(answer) }
    await record(visit, route, who, refused ? 'refused' : 'done', { ...said, detail })
  } else if (refused) {
    await record(visit, route, who, 'refused', { ...aboutOf(asked), detail: toldBy(answer) })
  }
  return give(visit, answer)
}

async function answerOf({ needs }: Site, route: SignedInRoute, asked: AskedBySomebody): Promise<Answer> {
  const { readTogether } = needs
  const { readsTogether = false } = route
  const together = typeof readsTogether === 'boolean' ? readsTogether : readsTogether(asked)
  if (!together || readTogether === undefined) return route.handle(asked)
  return readTogether(asked.who.authorityId, () => route.handle(asked))
}

/** The parts of an address that are ids of our own making. */
const ownIds = [
  'reviewId',
  'paperId',
  'inviteeId',
  'decisionId',
  'entryId',
  'changeId',
  'personId',
  'messageId',
]

const nothingThere: Answer = { kind: 'not-found', what: 'Nothing is recorded at this address.' }

/** Whether an address names what cannot be: its page is asked for nothing, and the database for no such id. */
function leadsNowhere({ parts }: Asked): boolean {
  const named = new Map(Object.entries(fields(parts)))
  return ownIds.some((part) => {
    const id = named.get(part)
    return id !== undefined && !isOwnId(id)
  })
}

/** What was asked for, where nothing more is said of it: its address, and the child whose page it is. */
function aboutOf({ path, parts }: Asked): AuditSubject {
  return { subject: path, childId: fields(parts)['childId'] }
}

function toldBy(answer: Answer): AuditDetail {
  const why = answer.kind === 'refused' ? { why: answer.reason } : {}
  const again = answer.kind === 'page' && answer.status === 422 ? { accepted: false } : {}
  return { ...why, ...again, ...answer.told }
}

/** Before the answer is given: what cannot be recorded is not shown. */
async function record(
  visit: Visit,
  route: SignedInRoute,
  who: Account,
  outcome: 'done' | 'refused',
  subject: AuditSubject,
): Promise<void> {
  // Of a child it is said that somebody looked while they stood in for another.
  const standsIn = subject.childId !== undefined && (who.covering ?? []).length > 0
  const detail = { ...subject.detail, ...(standsIn ? { covering: (who.covering ?? []).join(', ') } : {}) }
  await visit.site.needs.audit.record({
    authorityId: who.authorityId,
    actor: who.email,
    role: who.role,
    action: route.allow,
    outcome,
    ...subject,
    detail: Object.keys(detail).length === 0 ? undefined : detail,
    requestId: visit.asked.requestId,
    session: visit.browser.mark,
  })
}

/** Nobody is signed in. A form that a session of this browser would have sent is kept until they are. */
function askToSignIn(visit: Visit, route: SignedInRoute, ours: boolean): Promise<FastifyReply> {
  const { asked, site } = visit
  const ended = visit.browser.session
  if (route.method === 'GET') {
    const to = linkTo('/sign-in', {
      next: visit.request.url,
      ended: ended === undefined ? undefined : 'yes',
    })
    return give(visit, { kind: 'redirect', to })
  }
  // The session may be gone altogether: signed out in another window, or its cookie outlived.
  const userId = visit.formOf ?? (ours ? ended?.account.userId : undefined)
  const kept = userId === undefined ? undefined : keepForm(site.needs.seal, formSent(asked, userId))
  const page = signInPage({ csrf: asked.csrf, email: '', next: '/', kept, ended: true, problem: undefined })
  return give(visit, { ...page, status: 401 })
}

function formSent({ path, form }: Asked, userId: string): KeptForm {
  return { userId, path, fields: form, keptAt: Math.floor(Date.now() / 1000) }
}

/** A form of an earlier session of the same person: they signed in anew since the page was opened. */
function shownAgain({ asked, formOf = '' }: Visit): Answer {
  const page = keptFormPage({ form: formSent(asked, formOf), csrf: asked.csrf, since: 'signed-in-again' })
  return { ...page, status: 422 }
}

async function give(visit: Visit, answer: Answer): Promise<FastifyReply> {
  const { site, request, reply } = visit
  if ('session' in answer && answer.session !== undefined) {
    await changeSession(site.needs, request, reply, answer.session)
  }
  switch (answer.kind) {
    case 'page':
      if (answer.askAgainAfter !== undefined) reply.header('refresh', String(answer.askAgainAfter))
      return show(visit, { ...answer, status: answer.status ?? 200 })
    case 'redirect':
      return reply.redirect(answer.to, 303)
    case 'not-found':
      return show(visit, notFoundPage(answer.what))
    case 'refused':
      return show(visit, refusedPage(answer.reason))
    case 'document': {
      const body = documentInOwnWords(answer, visit.who)
      const name = answer.fileName?.replaceAll(/[^\w.-]/g, '_')
      const within = answer.shownWithin === true
      if (name !== undefined)
        reply.header('content-disposition', `${within ? 'inline' : 'attachment'}; filename="${name}"`)
      if (within) reply.header('content-security-policy', "default-src 'none'; sandbox")
      return reply.header('content-type', answer.contentType).send(body)
    }
  }
}

function show(visit: Visit, page: FramedPage): FastifyReply {
  return sendPage(visit.site, visit.reply, page, { ...visit.asked, who: visit.who })
}

function isOpen(route: Route): route is OpenRoute {
  return typeof route.allow === 'object' && 'anybody' in route.allow
}

function isForLink(route: Route): route is LinkRoute {
  return typeof route.allow === 'object' && 'link' in route.allow
}

/** A document that people read is in their council's own words; in a CSV file that is its headings. */
function documentInOwnWords(
  { contentType, body }: Extract<Answer, { kind: 'document' }>,
  who: Account | undefined,
): string | Uint8Array {
  const own = inOwnTerms(who?.authority.terms ?? {}, recordedWords())
  if (own === undefined || typeof body !== 'string') return body
  if (contentType.startsWith('text/html')) return pageInOwnWords(body, own)
  return contentType.startsWith('text/csv') ? headingsInOwnWords(body, own) : body
}

/** The path of a request, without its query. */
export function pathOf(request: FastifyRequest): string {
  return request.url.split('?')[0] ?? '/'
}

/** Named texts; of a name that is there more than once, the last. */
function fields(from: unknown): Readonly<Record<string, string>> {
  if (typeof from !== 'object' || from === null) return {}
  const texts = Object.entries(from).flatMap(([name, value]): [string, string][] => {
    const last: unknown = Array.isArray(value) ? value.at(-1) : value
    return typeof last === 'string' ? [[name, last]] : []
  })
  return Object.fromEntries(texts)
}
