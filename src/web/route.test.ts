import { expect, test } from 'vitest'
import type { OpenRoute, PathParts, SignedInRoute } from './route.ts'

/** Whether a route that lacks a part would be taken for one: decided by the compiler, not when this runs. */
type Without<Route, Part extends keyof Route> =
  Omit<Route, Part> extends Route ? 'compiles' : 'does not compile'

test('a route without who may, or without what is recorded, does not compile', () => {
  const signedIn: Readonly<Record<'allow' | 'audit', 'does not compile'>> = {
    allow: 'does not compile' satisfies Without<SignedInRoute, 'allow'>,
    audit: 'does not compile' satisfies Without<SignedInRoute, 'audit'>,
  }
  const open: Readonly<Record<'allow' | 'audit', 'does not compile'>> = {
    allow: 'does not compile' satisfies Without<OpenRoute, 'allow'>,
    audit: 'does not compile' satisfies Without<OpenRoute, 'audit'>,
  }
  expect([signedIn.allow, signedIn.audit, open.allow, open.audit]).not.toContain('compiles')
})

test('a handler knows the parts of its own path', () => {
  const parts: PathParts<'/children/:childId/reviews/:reviewOn'> = { childId: 'L100', reviewOn: '2026-11-23' }
  const none: keyof PathParts<'/due'> extends never ? 'no part' : 'some part' = 'no part'
  expect([...Object.keys(parts), none]).toEqual(['childId', 'reviewOn', 'no part'])
})
