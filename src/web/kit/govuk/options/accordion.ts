// Generated from the macro-options.json of the GOV.UK Frontend component accordion: see options.test.ts.
import type { Html } from '../../html.ts'

export interface AccordionOptions {
  readonly id: string
  readonly headingLevel?: number | undefined
  readonly classes?: string | undefined
  readonly attributes?: Readonly<Record<string, string>> | undefined
  readonly rememberExpanded?: boolean | undefined
  readonly hideAllSectionsText?: string | undefined
  readonly hideSectionText?: string | undefined
  readonly hideSectionAriaLabelText?: string | undefined
  readonly showAllSectionsText?: string | undefined
  readonly showSectionText?: string | undefined
  readonly showSectionAriaLabelText?: string | undefined
  readonly items: readonly AccordionItems[]
}

interface AccordionItemsHeading {
  readonly text?: string | undefined
  readonly html?: Html | undefined
}

interface AccordionItemsSummary {
  readonly text?: string | undefined
  readonly html?: Html | undefined
}

interface AccordionItemsContent {
  readonly text?: string | undefined
  readonly html?: Html | undefined
}

interface AccordionItems {
  readonly heading: AccordionItemsHeading
  readonly summary?: AccordionItemsSummary | undefined
  readonly content: AccordionItemsContent
  readonly expanded?: boolean | undefined
}
