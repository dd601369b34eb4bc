import { mayI } from '#domain/access/may-i.ts'
import { defineRoute, type Route } from '../../route.ts'

/** Where each person starts: their own work, and for those who see no child what is published or the audit. */
export function homeRoute(): Route {
  return defineRoute({
    method: 'GET',
    path: '/',
    allow: 'sign-in',
    audit: { nothing: 'It only leads on.' },
    handle: async ({ who }) => {
      if (mayI(who, 'see-worklist').allowed) return { kind: 'redirect', to: '/due' }
      const to = mayI(who, 'see-audit').allowed ? '/audit' : '/annual-report'
      return { kind: 'redirect', to }
    },
  })
}
