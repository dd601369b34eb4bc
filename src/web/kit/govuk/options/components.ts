// Generated from the components of GOV.UK Frontend: see options.test.ts.
import type { AccordionOptions } from './accordion.ts'
import type { BackLinkOptions } from './back-link.ts'
import type { BreadcrumbsOptions } from './breadcrumbs.ts'
import type { ButtonOptions } from './button.ts'
import type { CharacterCountOptions } from './character-count.ts'
import type { CheckboxesOptions } from './checkboxes.ts'
import type { CookieBannerOptions } from './cookie-banner.ts'
import type { DateInputOptions } from './date-input.ts'
import type { DetailsOptions } from './details.ts'
import type { ErrorMessageOptions } from './error-message.ts'
import type { ErrorSummaryOptions } from './error-summary.ts'
import type { ExitThisPageOptions } from './exit-this-page.ts'
import type { FeedbackOptions } from './feedback.ts'
import type { FieldsetOptions } from './fieldset.ts'
import type { FileUploadOptions } from './file-upload.ts'
import type { FooterOptions } from './footer.ts'
import type { GenericHeaderOptions } from './generic-header.ts'
import type { HeaderOptions } from './header.ts'
import type { HintOptions } from './hint.ts'
import type { InputOptions } from './input.ts'
import type { InsetTextOptions } from './inset-text.ts'
import type { LabelOptions } from './label.ts'
import type { LanguageNavigationOptions } from './language-navigation.ts'
import type { NotificationBannerOptions } from './notification-banner.ts'
import type { PaginationOptions } from './pagination.ts'
import type { PanelOptions } from './panel.ts'
import type { PasswordInputOptions } from './password-input.ts'
import type { PhaseBannerOptions } from './phase-banner.ts'
import type { RadiosOptions } from './radios.ts'
import type { SelectOptions } from './select.ts'
import type { ServiceNavigationOptions } from './service-navigation.ts'
import type { SkipLinkOptions } from './skip-link.ts'
import type { SummaryListOptions } from './summary-list.ts'
import type { TableOptions } from './table.ts'
import type { TabsOptions } from './tabs.ts'
import type { TagOptions } from './tag.ts'
import type { TaskListOptions } from './task-list.ts'
import type { TextareaOptions } from './textarea.ts'
import type { WarningTextOptions } from './warning-text.ts'

/** Every component of GOV.UK Frontend, and what it is given. */
export interface GovukOptions {
  accordion: AccordionOptions
  'back-link': BackLinkOptions
  breadcrumbs: BreadcrumbsOptions
  button: ButtonOptions
  'character-count': CharacterCountOptions
  checkboxes: CheckboxesOptions
  'cookie-banner': CookieBannerOptions
  'date-input': DateInputOptions
  details: DetailsOptions
  'error-message': ErrorMessageOptions
  'error-summary': ErrorSummaryOptions
  'exit-this-page': ExitThisPageOptions
  feedback: FeedbackOptions
  fieldset: FieldsetOptions
  'file-upload': FileUploadOptions
  footer: FooterOptions
  'generic-header': GenericHeaderOptions
  header: HeaderOptions
  hint: HintOptions
  input: InputOptions
  'inset-text': InsetTextOptions
  label: LabelOptions
  'language-navigation': LanguageNavigationOptions
  'notification-banner': NotificationBannerOptions
  pagination: PaginationOptions
  panel: PanelOptions
  'password-input': PasswordInputOptions
  'phase-banner': PhaseBannerOptions
  radios: RadiosOptions
  select: SelectOptions
  'service-navigation': ServiceNavigationOptions
  'skip-link': SkipLinkOptions
  'summary-list': SummaryListOptions
  table: TableOptions
  tabs: TabsOptions
  tag: TagOptions
  'task-list': TaskListOptions
  textarea: TextareaOptions
  'warning-text': WarningTextOptions
}
