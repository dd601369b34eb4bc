import type { Child } from 'hono/jsx'
import { govuk } from '../kit/govuk/render.ts'
import { ErrorList } from './admin/error-list.tsx'

/**
 * The frame of a page with a form: what is wrong with what was sent comes first, then what was just done, then whose
 * page it is and its heading. `anchors`: where a field stands whose id is not its own, such as a day of three numbers.
 */
export function FormFrame(props: {
  readonly problems: readonly { readonly field: string; readonly words: string }[]
  readonly anchors?: Readonly<Record<string, string>>
  /** What was just done, in words. */
  readonly done?: string | undefined
  readonly caption?: string | undefined
  readonly title: string
  readonly children?: Child
}) {
  const { problems, anchors, done, caption, title } = props
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ErrorList problems={problems} {...(anchors === undefined ? {} : { anchors })} />
        {done === undefined
          ? null
          : govuk('notification-banner', { type: 'success', text: done, role: 'status' })}
        {caption === undefined ? null : <span class="govuk-caption-l">{caption}</span>}
        <h1 class="govuk-heading-l">{title}</h1>
        {props.children}
      </div>
    </div>
  )
}
