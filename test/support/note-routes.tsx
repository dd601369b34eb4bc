import { govuk } from '#web/kit/govuk/render.ts'
import { PostForm } from '#web/kit/post-form.tsx'
import { defineRoute, type Route } from '#web/route.ts'

/** A form that saves a note, and a page that breaks: what no page of the site does yet. */
export function noteRoutes(saved: string[]): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/test-note',
      allow: 'sign-in',
      audit: { nothing: 'a test' },
      handle: async ({ csrf }) => ({
        kind: 'page',
        title: 'Note',
        body: (
          <>
            <h1 class="govuk-heading-l">Note</h1>
            <PostForm action="/test-note" csrf={csrf}>
              {govuk('textarea', { id: 'note', name: 'note', label: { text: 'Note' } })}
              {govuk('button', { text: 'Save' })}
            </PostForm>
          </>
        ),
      }),
    }),
    defineRoute({
      method: 'POST',
      path: '/test-note',
      allow: 'sign-in',
      audit: { nothing: 'a test' },
      handle: async ({ form }) => {
        saved.push(form['note'] ?? '')
        return { kind: 'redirect', to: '/test-note' }
      },
    }),
    defineRoute({
      method: 'GET',
      path: '/test-broken',
      allow: 'sign-in',
      audit: { nothing: 'a test' },
      handle: async () => {
        throw new Error('the password is swordfish')
      },
    }),
  ]
}
