import { defineOpenRoute, type Route } from '../../route.ts'
import { accessibilityStatement } from './page.tsx'

export function accessibilityRoute(): Route {
  return defineOpenRoute({
    method: 'GET',
    path: '/accessibility',
    allow: { anybody: 'An accessibility statement is for everybody, before they can sign in.' },
    audit: { nothing: 'It says the same to everybody.' },
    handle: async () => ({
      kind: 'page',
      title: 'Accessibility statement',
      body: accessibilityStatement(),
    }),
  })
}
