import type { PolicyNeeds } from '#app/admin/local-policy.ts'
import { setTerms, termsHeld, type TypedTerm, type TypedTerms } from '#app/admin/own-terms.ts'
import type { TermName } from '#domain/terms/terms.ts'
import { type Answer, type Asked, type AskedBySomebody, defineRoute, type Route } from '../../../route.ts'
import { linkTo } from '../../links.ts'
import { backTo } from '../back-to.ts'
import { byOf } from '../by-administrator.ts'
import { typedChange } from '../dated-fields.tsx'
import { termsPage } from './page.tsx'
import { presentTerms, termsPath, typedNow } from './present.ts'

/** What a council calls things: its own words, from a day on. */
export function termsRoutes({ policy }: { readonly policy: PolicyNeeds }): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: termsPath,
      allow: 'set-local-policy',
      audit: { records: () => ({ subject: 'the terms' }) },
      handle: async (asked) => {
        const held = await termsHeld(policy, asked.who.authorityId)
        return page(asked, { held, typed: typedNow(held), saved: asked.query['saved'] === 'yes' })
      },
    }),
    defineRoute({
      method: 'POST',
      path: termsPath,
      allow: 'set-local-policy',
      audit: { nothing: 'The change records itself, in the transaction that makes it.' },
      handle: async (asked) => {
        const typed = typedIn(asked.form)
        const { problems } = await setTerms(policy, byOf(asked), typed)
        if (problems.length === 0) return { kind: 'redirect', to: linkTo(termsPath, { saved: 'yes' }) }
        const held = await termsHeld(policy, asked.who.authorityId)
        const meanwhile = problems.some(({ field }) => field === 'meanwhile')
        return page(asked, { held, typed: meanwhile ? { ...typed, seen: held.mark } : typed, problems })
      },
    }),
  ]
}

function page(
  { who, csrf }: Pick<AskedBySomebody, 'who' | 'csrf'>,
  shown: Omit<Parameters<typeof presentTerms>[0], 'authority' | 'csrf'>,
): Answer {
  const view = presentTerms({ ...shown, authority: who.authority.name, csrf })
  return {
    kind: 'page',
    title: 'Terms',
    status: view.problems.length === 0 ? 200 : 422,
    before: backTo('/admin', 'Administration'),
    body: termsPage(view),
  }
}

function typedIn(form: Asked['form']): TypedTerms {
  const of = (name: TermName): TypedTerm => ({
    choice: form[name] ?? '',
    one: form[`${name}-one`] ?? '',
    many: form[`${name}-many`] ?? '',
    article: form[`${name}-article`] ?? '',
  })
  return {
    ...typedChange(form),
    terms: {
      child: of('child'),
      iro: of('iro'),
      dispute: of('dispute'),
      midway: of('midway'),
      report: of('report'),
    },
  }
}
