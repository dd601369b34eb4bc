import type { AuditWriter } from '#app/audit/record-audit.ts'
import type { LinkNeeds } from '#app/message/links.ts'
import type { SignInNeeds } from '#app/sign-in/sign-in.ts'
import type { LogTo } from './log.ts'
import type { Metrics } from './metrics.ts'
import type { Route } from './route.ts'
import type { Seal } from './seal.ts'

interface ServerConfig {
  /** The site is reached over TLS: cookies are sent over nothing else, and browsers are told to come back so. */
  readonly secureCookies: boolean
  /** Addresses of the proxies in front, as Fastify takes them; without any, the connection's own address counts. */
  readonly trustProxy?: boolean | string | undefined
  readonly log: LogTo
}

/** Why the database cannot be worked with for the moment: each has its own page. */
export type Trouble = 'away' | 'read-only' | 'too slow' | 'not up to date'

/** Everything the server is given: use-cases with their stores, built in wiring.ts. */
export interface ServerNeeds {
  readonly config: ServerConfig
  /** Processes that serve one site share one: it seals what a browser carries from one to another. */
  readonly seal: Seal
  readonly signIn: SignInNeeds
  readonly audit: AuditWriter
  /** Links for people without an account. */
  readonly links: LinkNeeds
  /** Does what only reads, of one authority, in one transaction; without it each reading has its own. */
  readonly readTogether?: (<T>(authorityId: string, work: () => Promise<T>) => Promise<T>) | undefined
  /** Whether the database answers and is up to date; why not, when it does not. */
  readonly ready: () => Promise<{ readonly ok: true } | { readonly ok: false; readonly why: string }>
  /** What is the matter with the database when something failed; undefined: it is not the database. */
  readonly troubleOf: (error: unknown) => Trouble | undefined
  /** Told of each answer, where somebody watches. */
  readonly metrics?: Metrics | undefined
  /** The pages of the site: `siteMap` of pages/index.ts. */
  readonly routes: readonly Route[]
}
