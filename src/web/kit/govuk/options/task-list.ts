// Generated from the macro-options.json of the GOV.UK Frontend component task-list: see options.test.ts.
import type { Html } from '../../html.ts'
import type { TagOptions } from './tag.ts'

export interface TaskListOptions {
  readonly items: readonly TaskListItems[]
  readonly classes?: string | undefined
  readonly attributes?: Readonly<Record<string, string>> | undefined
  readonly idPrefix?: string | undefined
}

interface TaskListItemsTitle {
  readonly text?: string | undefined
  readonly html?: Html | undefined
  readonly classes?: string | undefined
}

interface TaskListItemsHint {
  readonly text?: string | undefined
  readonly html?: Html | undefined
}

interface TaskListItemsStatus {
  readonly tag?: TagOptions | undefined
  readonly text?: string | undefined
  readonly html?: Html | undefined
  readonly classes?: string | undefined
}

interface TaskListItems {
  readonly title: TaskListItemsTitle
  readonly hint?: TaskListItemsHint | undefined
  readonly status: TaskListItemsStatus
  readonly href?: string | undefined
  readonly classes?: string | undefined
}
