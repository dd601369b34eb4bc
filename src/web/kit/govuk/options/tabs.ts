// Generated from the macro-options.json of the GOV.UK Frontend component tabs: see options.test.ts.
import type { Html } from '../../html.ts'

export interface TabsOptions {
  readonly id?: string | undefined
  readonly idPrefix?: string | undefined
  readonly title?: string | undefined
  readonly items: readonly TabsItems[]
  readonly classes?: string | undefined
  readonly attributes?: Readonly<Record<string, string>> | undefined
}

interface TabsItemsPanel {
  readonly text?: string | undefined
  readonly html?: Html | undefined
  readonly attributes?: Readonly<Record<string, string>> | undefined
}

interface TabsItems {
  readonly id: string
  readonly label: string
  readonly attributes?: Readonly<Record<string, string>> | undefined
  readonly panel: TabsItemsPanel
}
