import type { AuditWriter } from '#app/audit/record-audit.ts'
import type { SignInNeeds } from '#app/sign-in/sign-in.ts'
import type { Route } from './route.ts'
import type { Seal } from './seal.ts'

interface ServerConfig {
  /** The site is reached over TLS: cookies are sent over nothing else, and browsers are told to come back so. */
  readonly secureCookies: boolean
  /** Addresses of the proxies in front, as Fastify takes them; without any, the connection's own address counts. */
  readonly trustProxy?: boolean | string | undefined
  readonly log: { readonly level: string; readonly stream?: { write(line: string): void } | undefined }
}

/** Everything the server is given: use-cases with their stores, built in wiring.ts. */
export interface ServerNeeds {
  readonly config: ServerConfig
  /** Processes that serve one site share one: it seals what a browser carries from one to another. */
  readonly seal: Seal
  readonly signIn: SignInNeeds
  readonly audit: AuditWriter
  /** Whether the database answers and is up to date; why not, when it does not. */
  readonly ready: () => Promise<{ readonly ok: true } | { readonly ok: false; readonly why: string }>
  /** The pages of the site: `siteMap` of pages/index.ts. */
  readonly routes: readonly Route[]
}
