// Generated from the macro-options.json of the GOV.UK Frontend component summary-list: see options.test.ts.
import type { Html } from '../../html.ts'

export interface SummaryListOptions {
  readonly rows: readonly SummaryListRows[]
  readonly card?: SummaryListCard | undefined
  readonly classes?: string | undefined
  readonly attributes?: Readonly<Record<string, string>> | undefined
}

interface SummaryListRowsKey {
  readonly text?: string | undefined
  readonly html?: Html | undefined
  readonly classes?: string | undefined
}

interface SummaryListRowsValue {
  readonly text?: string | undefined
  readonly html?: Html | undefined
  readonly classes?: string | undefined
}

interface SummaryListRowsActionsItems {
  readonly href: string
  readonly text?: string | undefined
  readonly html?: Html | undefined
  readonly visuallyHiddenText?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Readonly<Record<string, string>> | undefined
}

interface SummaryListRowsActions {
  readonly items?: readonly SummaryListRowsActionsItems[] | undefined
  readonly classes?: string | undefined
}

interface SummaryListRows {
  readonly classes?: string | undefined
  readonly key: SummaryListRowsKey
  readonly value: SummaryListRowsValue
  readonly actions?: SummaryListRowsActions | undefined
}

interface SummaryListCardTitle {
  readonly text?: string | undefined
  readonly html?: Html | undefined
  readonly headingLevel?: number | undefined
  readonly classes?: string | undefined
}

interface SummaryListCardActionsItems {
  readonly href: string
  readonly text?: string | undefined
  readonly html?: Html | undefined
  readonly visuallyHiddenText?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Readonly<Record<string, string>> | undefined
}

interface SummaryListCardActions {
  readonly items?: readonly SummaryListCardActionsItems[] | undefined
  readonly classes?: string | undefined
}

interface SummaryListCard {
  readonly title?: SummaryListCardTitle | undefined
  readonly actions?: SummaryListCardActions | undefined
  readonly classes?: string | undefined
  readonly attributes?: Readonly<Record<string, string>> | undefined
}
