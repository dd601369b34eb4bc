// Generated from the macro-options.json of the GOV.UK Frontend component pagination: see options.test.ts.
import type { Html } from '../../html.ts'

export interface PaginationOptions {
  readonly items?: readonly PaginationItems[] | undefined
  readonly previous?: PaginationPrevious | undefined
  readonly next?: PaginationNext | undefined
  readonly landmarkLabel?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Readonly<Record<string, string>> | undefined
}

interface PaginationItems {
  readonly number?: string | undefined
  readonly visuallyHiddenText?: string | undefined
  readonly href?: string | undefined
  readonly current?: boolean | undefined
  readonly ellipsis?: boolean | undefined
  readonly attributes?: Readonly<Record<string, string>> | undefined
}

interface PaginationPrevious {
  readonly text?: string | undefined
  readonly html?: Html | undefined
  readonly labelText?: string | undefined
  readonly href: string
  readonly attributes?: Readonly<Record<string, string>> | undefined
}

interface PaginationNext {
  readonly text?: string | undefined
  readonly html?: Html | undefined
  readonly labelText?: string | undefined
  readonly href: string
  readonly attributes?: Readonly<Record<string, string>> | undefined
}
