import type { ChildView } from '#domain/preparing/preparation.ts'

/** What a child said of somebody's coming. */
export const viewWords: Readonly<Record<ChildView, string>> = {
  yes: 'wants them there',
  no: 'does not want them there',
  not_sure: 'is not sure',
}
