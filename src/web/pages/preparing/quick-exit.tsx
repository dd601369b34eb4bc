import { govuk } from '../../kit/govuk/render.ts'

/** Leaves the page at once, for a page that shows nothing of a child: by a press, or by the shift key three times. */
export function QuickExit(props: { readonly text: string }) {
  return govuk('exit-this-page', { text: props.text, redirectUrl: 'https://www.bbc.co.uk/weather' })
}
