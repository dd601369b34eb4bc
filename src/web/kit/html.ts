import { raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'

/** Markup that is already escaped: what TSX makes. A plain string is text, and is escaped where it is put. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>

/** The markup as text, to send. Pages are drawn at once, from values that are already loaded: never awaited. */
export function htmlText(html: Html): string {
  const text: unknown = html instanceof Promise ? html : html.toString()
  if (typeof text !== 'string') throw new TypeError('A page was drawn with an asynchronous component')
  return text
}

/** Whether a value is markup, rather than text or an object of options. */
export function isHtml(value: unknown): value is Html {
  return typeof value === 'object' && value !== null && 'isEscaped' in value
}

/** Marks text as markup: only for what another template engine has already escaped, and for our own constants. */
export function trusted(markup: string): Html {
  return raw(markup)
}
