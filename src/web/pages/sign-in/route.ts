import { type SignInNeeds, signIn } from '#app/sign-in/sign-in.ts'
import { formToken } from '../../browser-session.ts'
import { openKeptForm } from '../../kept-form.ts'
import { defineOpenRoute, type Route } from '../../route.ts'
import type { Seal } from '../../seal.ts'
import { keptFormPage } from './kept-form-page.tsx'
import { signInPage } from './page.tsx'

const anybody = 'Nobody is signed in before they have signed in.'

/** Only ever a page of this site: anything else is the first page. */
function withinSite(path: string | undefined): string {
  return path !== undefined && /^\/(?![/\\])[^\\\s]*$/.test(path) ? path : '/'
}

export function signInRoutes(needs: { readonly signIn: SignInNeeds; readonly seal: Seal }): readonly Route[] {
  return [
    defineOpenRoute({
      method: 'GET',
      path: '/sign-in',
      allow: { anybody },
      audit: { nothing: 'An empty form tells nobody anything.' },
      handle: async (asked) => {
        const next = withinSite(asked.query['next'])
        if (asked.who !== undefined) return { kind: 'redirect', to: next }
        const ended = asked.query['ended'] === 'yes'
        return signInPage({ csrf: asked.csrf, email: '', next, kept: undefined, ended, problem: undefined })
      },
    }),
    defineOpenRoute({
      method: 'POST',
      path: '/sign-in',
      allow: { anybody },
      audit: { nothing: 'Signing in is recorded where it happens, with who it was.' },
      handle: async (asked) => {
        const { email = '', password = '', kept } = asked.form
        const next = withinSite(asked.form['next'])
        const again = { csrf: asked.csrf, email, next, kept, ended: false }
        if (email.trim() === '') {
          return signInPage({ ...again, problem: password === '' ? 'nothing' : 'no-email' })
        }
        if (password === '') return signInPage({ ...again, problem: 'no-password' })
        const { address, requestId } = asked
        const answer = await signIn(needs.signIn, { email, password, address, requestId })
        if (answer.kind === 'wrong') return signInPage({ ...again, problem: 'wrong' })
        if (answer.kind === 'too-many') {
          return signInPage({ ...again, problem: { tryAgainInMinutes: answer.minutes } })
        }
        const session = { start: answer.token }
        const form = openKeptForm(needs.seal, kept, answer.account.userId, Math.floor(Date.now() / 1000))
        if (form === undefined) return { kind: 'redirect', to: next, session }
        const csrf = formToken(needs, answer)
        return { ...keptFormPage({ form, csrf, since: 'signed-out' }), session }
      },
    }),
  ]
}
