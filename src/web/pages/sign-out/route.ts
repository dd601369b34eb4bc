import { defineOpenRoute, type Route } from '../../route.ts'

export function signOutRoute(): Route {
  return defineOpenRoute({
    method: 'POST',
    path: '/sign-out',
    allow: { anybody: 'Signing out does no harm to anybody, and works when the session has ended already.' },
    audit: { nothing: 'The end of a session shows no child and changes no record.' },
    handle: async () => ({ kind: 'redirect', to: '/sign-in', session: { end: true } }),
  })
}
