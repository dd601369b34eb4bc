import { govuk } from '../../kit/govuk/render.ts'
import type { Html } from '../../kit/html.ts'

/** The way back to the page above. */
export function backTo(href: string, text: string): Html {
  return govuk('back-link', { href, text })
}
