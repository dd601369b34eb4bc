import type { Account } from '#app/sign-in/accounts.ts'
import type { HeldLink } from '#app/message/links.ts'
import type { Action } from '#domain/access/actions.ts'
import type { LinkPurposeName } from '#domain/message/link-purpose.ts'
import type { Scope } from '#domain/access/scope.ts'
import type { Html } from './kit/html.ts'
import type { FileLimits, SentFiles } from './sent-files.ts'

/** The named parts of a path: `/children/:childId` has `childId`. */
export type PathParts<Path extends string> = Path extends `${string}:${infer Part}/${infer Rest}`
  ? Readonly<Record<Part, string>> & PathParts<`/${Rest}`>
  : Path extends `${string}:${infer Part}`
    ? Readonly<Record<Part, string>>
    : Readonly<Record<never, string>>

/** What anybody asks, signed in or not. */
export interface Asked<Path extends string = string> {
  readonly path: string
  readonly parts: PathParts<Path>
  /** The query of the address. A name that is there twice is its last value. */
  readonly query: Readonly<Record<string, string | undefined>>
  /** The fields of the form that was sent, without its token. */
  readonly form: Readonly<Record<string, string | undefined>>
  /** The files that came with the form, on a route that takes some. */
  readonly sent?: SentFiles | undefined
  /** The token that every form on the page must send back. */
  readonly csrf: string
  readonly requestId: string
  /**
   * The key of what pages keep in this browser for whoever is signed in: the same until they sign out, another for
   * anybody else. Undefined when nobody is signed in.
   */
  readonly draftKey?: string | undefined
  /** The session, as the audit trail calls it; undefined when nobody is signed in. */
  readonly session: string | undefined
  readonly address: string
}

/** What somebody signed in asks, and how far their role lets this action reach. */
export interface AskedBySomebody<Path extends string = string> extends Asked<Path> {
  readonly who: Account
  readonly scope: Scope
}

/** Numbers and words that the audit trail keeps beside what was done: how many were found, for one. */
export type AuditDetail = Readonly<Record<string, string | number | boolean>>

interface Told {
  /** What the answer itself tells the audit trail, beside what its route records of every answer. */
  readonly told?: AuditDetail | undefined
}

export type Answer = (
  | {
      readonly kind: 'page'
      readonly title: string
      readonly body: Html
      /** 422 when what was sent cannot be accepted and the form is shown again. */
      readonly status?: 200 | 401 | 404 | 410 | 422 | 429 | undefined
      /** Between the header and the page: a back link or breadcrumbs. */
      readonly before?: Html | undefined
      readonly session?: SessionChange | undefined
      /** The page shows work that goes on: the browser asks again after so many seconds, scripts or none. */
      readonly askAgainAfter?: number | undefined
    }
  | { readonly kind: 'redirect'; readonly to: string; readonly session?: SessionChange | undefined }
  | { readonly kind: 'not-found'; readonly what: string }
  | { readonly kind: 'refused'; readonly reason: string }
  | {
      readonly kind: 'document'
      readonly contentType: string
      readonly body: string | Uint8Array
      readonly fileName?: string | undefined
      /**
       * It is shown within a page of ours, as what it was found to be, and opened alone it can do nothing: no script
       * runs in it, and nothing is loaded by it.
       */
      readonly shownWithin?: boolean | undefined
    }
) &
  Told

/** What an answer does to the session of the browser. */
export type SessionChange =
  | { readonly start: string }
  | { readonly end: true }
  /** Somebody without an account opened a link with this browser. */
  | { readonly hold: HeldLink }

/** What the audit trail keeps of an answer: the action as the access table names it, and what it was done to. */
export interface AuditSubject {
  readonly subject?: string | undefined
  readonly childId?: string | undefined
  readonly detail?: AuditDetail | undefined
}

interface RouteFor<Path extends string> {
  readonly method: 'GET' | 'POST'
  readonly path: Path
}

/** A route for those whose role may do an action. */
export interface SignedInRoute<Path extends string = string> extends RouteFor<Path> {
  readonly allow: Action
  /** The form brings files, and how much. They are read only from somebody who may do the action. */
  readonly takesFiles?: FileLimits | undefined
  /** The page only reads, and of its own authority: all that it reads comes in one transaction, where that is so. */
  readonly readsTogether?: true | ((asked: AskedBySomebody<Path>) => boolean) | undefined
  /** What is recorded of every answer; a refusal is recorded whatever is said here. */
  readonly audit:
    | { readonly records: (asked: AskedBySomebody<Path>) => AuditSubject }
    | { readonly nothing: string }
  handle(asked: AskedBySomebody<Path>): Promise<Answer>
}

/** A route for anybody, and why it may be. */
export interface OpenRoute<Path extends string = string> extends RouteFor<Path> {
  readonly allow: { readonly anybody: string }
  readonly audit: { readonly nothing: string }
  /** Whoever is signed in is known, but nothing depends on it. */
  handle(asked: Asked<Path> & { readonly who: Account | undefined }): Promise<Answer>
}

/** A page for somebody without an account, who opened a link that was made for it. */
export interface LinkRoute<Path extends string = string> extends RouteFor<Path> {
  readonly allow: { readonly link: LinkPurposeName }
  /** The form brings files, and how much. They are read only where a link for this purpose is open. */
  readonly takesFiles?: FileLimits | undefined
  /** What the audit trail of the link's council says was done. */
  readonly audit: { readonly does: string }
  handle(asked: Asked<Path> & { readonly link: HeldLink }): Promise<Answer>
}

export type Route = SignedInRoute | OpenRoute | LinkRoute

/** A page or a form for those who may. Who may, and what is recorded, are part of it: without them it does not compile. */
export function defineRoute<const Path extends string>(route: SignedInRoute<Path>): Route {
  return route
}

/** A page or a form for anybody, with the reason why it may be. */
export function defineOpenRoute<const Path extends string>(route: OpenRoute<Path>): Route {
  return route
}

/** A page or a form for those who opened a link of one purpose; whatever it shows is found through `asked.link`. */
export function defineLinkRoute<const Path extends string>(route: LinkRoute<Path>): Route {
  return route
}
