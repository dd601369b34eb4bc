import { type Person, mayI } from '#domain/access/may-i.ts'
import { NothingLoaded } from '../kit/nothing-loaded.tsx'
import type { Answer } from '../route.ts'

/** Whether anything is recorded of any child of a council: what a list says when it is empty hangs on it. */
export interface AnyRecord {
  readonly anyRecord: (authorityId: string) => Promise<boolean>
}

/** What a list page of a council answers before anything was loaded: why it is empty, and where to begin. */
export function nothingLoaded(who: Person, title: string, why: string): Answer {
  return {
    kind: 'page',
    title,
    body: NothingLoaded({
      title,
      why,
      mayLoad: mayI(who, 'import-files').allowed,
      mayNotify: mayI(who, 'notify-care-entry').allowed,
    }),
  }
}
