import type { Content } from '#domain/meeting/field.ts'
import type { Answer } from '../../../../route.ts'
import type { LeftView } from './present.ts'

/** What a page that is open in a browser is told when it has sent a section, or asks whether it is still signed in. */
export type ToldToPage =
  | {
      readonly kind: 'saved'
      readonly version: number
      readonly words: string
      readonly proposal: string | null
      readonly left: readonly LeftView[]
    }
  | {
      readonly kind: 'conflict'
      readonly version: number
      readonly by: string
      readonly theirs: Content
      readonly rows: readonly { readonly label: string; readonly theirs: string; readonly mine: string }[]
    }
  | { readonly kind: 'refused' | 'gone'; readonly words: string }
  | { readonly kind: 'there'; readonly csrf: string; readonly draftKey: string | null }

/** An answer for the script of the page: always 200, so that anything else is somebody else's answer. */
export function answerAsJson(told: ToldToPage): Answer {
  return { kind: 'document', contentType: 'application/json; charset=utf-8', body: JSON.stringify(told) }
}
