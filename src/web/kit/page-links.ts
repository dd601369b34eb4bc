import { govuk } from './govuk/render.ts'
import type { Html } from './html.ts'

/** Links to the other pages of a long list; undefined when it has one page. */
export function pageLinks(page: number, pages: number, href: (page: number) => string): Html | undefined {
  if (pages <= 1) return undefined
  const near = [...new Set([1, page - 1, page, page + 1, pages])].filter((one) => one >= 1 && one <= pages)
  const items = near.flatMap((number, index) => {
    const skipped = number - (near[index - 1] ?? 0) > 1
    const item = { number: String(number), href: href(number), current: number === page }
    return skipped ? [{ ellipsis: true, href: '' }, item] : [item]
  })
  return govuk('pagination', {
    items,
    ...(page > 1 ? { previous: { href: href(page - 1) } } : {}),
    ...(page < pages ? { next: { href: href(page + 1) } } : {}),
  })
}
