import { posix } from 'node:path'

/** Where a page's links lead that must be there: not to other sites. */
export function linksOf(markdown: string): readonly string[] {
  const prose = markdown.replaceAll(/^(```|~~~)[\s\S]*?^\1/gm, '').replaceAll(/`[^`\n]*`/g, '')
  return [...prose.matchAll(/\]\(\s*<?([^)\s>]+)>?[^)]*\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z][a-z+.-]*:/i.test(target))
}

/** The anchors that a page offers: its headings, as a forge names them. */
export function anchorsOf(markdown: string): ReadonlySet<string> {
  const headings = markdown.replaceAll(/^(```|~~~)[\s\S]*?^\1/gm, '').matchAll(/^#{1,6}\s+(.+?)\s*$/gm)
  const ids = [...headings].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(/\s/g, '-'),
  )
  const written = [...markdown.matchAll(/<a (?:id|name)="([^"]+)"/g)].map(([, id = '']) => id)
  return new Set([...ids, ...written])
}

interface Checkout {
  exists(path: string): boolean
  textOf(path: string): string
}

/** The links of a page that lead nowhere. */
export function brokenLinks(page: string, markdown: string, checkout: Checkout): readonly string[] {
  return linksOf(markdown).filter((link) => {
    const [path = '', anchor] = link.split('#')
    if (path === '') return !anchorsOf(markdown).has(anchor ?? '')
    const target = posix.normalize(posix.join(posix.dirname(page), decodeURI(path)))
    if (target.startsWith('..') || !checkout.exists(target)) return true
    if (anchor === undefined || !target.endsWith('.md')) return false
    return !anchorsOf(checkout.textOf(target)).has(anchor)
  })
}
