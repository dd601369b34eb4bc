import { defineRoute, type Route } from '../../route.ts'

export const printedPath = '/printed'

/**
 * Notes that somebody printed a page, as far as that can be known: the browser tells of it when it is about to
 * print. Without scripts, and of a picture of the screen, nobody is told; the page that was seen is recorded anyway.
 */
export function printedRoute(): Route {
  return defineRoute({
    method: 'POST',
    path: printedPath,
    allow: 'print',
    audit: {
      records: ({ form }) => {
        const page = pageNamed(form['page'])
        return { subject: `printed ${page}`, childId: childOf(page) }
      },
    },
    handle: async () => ({ kind: 'document', contentType: 'text/plain; charset=utf-8', body: '' }),
  })
}

/** Longer than any address of ours. */
const longest = 500

function pageNamed(text: string | undefined): string {
  return text !== undefined && /^\/[\x21-\x7e]*$/.test(text) ? text.slice(0, longest) : 'a page'
}

/** The child whose page it is. */
function childOf(page: string): string | undefined {
  const id = /^\/children\/([^/?#]+)/.exec(page)?.[1]
  if (id === undefined) return undefined
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}
