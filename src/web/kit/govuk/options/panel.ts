// Generated from the macro-options.json of the GOV.UK Frontend component panel: see options.test.ts.
import type { Html } from '../../html.ts'

export interface PanelOptions {
  readonly titleText?: string | undefined
  readonly titleHtml?: Html | undefined
  readonly headingLevel?: number | undefined
  readonly text?: string | undefined
  readonly html?: Html | undefined
  readonly classes?: string | undefined
  readonly attributes?: Readonly<Record<string, string>> | undefined
  readonly actions?: PanelActions | undefined
}

interface PanelActionsItems {
  readonly text: string
  readonly type?: string | undefined
  readonly href?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Readonly<Record<string, string>> | undefined
}

interface PanelActions {
  readonly items?: readonly PanelActionsItems[] | undefined
  readonly classes?: string | undefined
  readonly attributes?: Readonly<Record<string, string>> | undefined
}
