import {
  addPost,
  type OrganisationNeeds,
  saveUnit,
  type TypedPost,
  type TypedUnit,
} from '#app/admin/organisation.ts'
import { type Answer, type Asked, type AskedBySomebody, defineRoute, type Route } from '../../../route.ts'
import { linkTo } from '../../links.ts'
import { backTo } from '../back-to.ts'
import { byOf } from '../by-administrator.ts'
import { dayTyped } from '../day-field.tsx'
import { organisationPage } from './page.tsx'
import { organisationPath, presentOrganisation, presentUnit, typedOfUnit, type UnitAsked } from './present.ts'
import { unitPage } from './unit-page.tsx'

const allow = 'manage-organisation'
const withTheChange = { nothing: 'The change records itself, in the transaction that makes it.' }
const unknown: Answer = { kind: 'not-found', what: 'There is no such service or team.' }
const saved: Answer = { kind: 'redirect', to: linkTo(organisationPath, { saved: 'yes' }) }

/** The services and teams of a council, who leads each and who deputises. */
export function organisationRoutes(needs: OrganisationNeeds): readonly Route[] {
  return [...treeRoutes(needs), ...unitRoutes(needs), ...postRoutes(needs)]
}

function treeRoutes(needs: OrganisationNeeds): readonly Route[] {
  const found = (who: AskedBySomebody['who']) => needs.organisation.read(who.authorityId, needs.today())
  return [
    defineRoute({
      method: 'GET',
      path: organisationPath,
      allow,
      audit: { records: () => ({ subject: 'the organisation' }) },
      handle: async ({ who, query }) => {
        const view = presentOrganisation(
          who.authority.name,
          await found(who),
          needs.today(),
          query['saved'] === 'yes',
        )
        const before = backTo('/admin', 'Administration')
        return { kind: 'page', title: 'Organisation', before, body: organisationPage(view) }
      },
    }),
    defineRoute({
      method: 'GET',
      path: `${organisationPath}/add`,
      allow,
      audit: { nothing: 'An empty form.' },
      handle: async ({ who, csrf }) =>
        page({ csrf, found: await found(who), today: needs.today(), typed: typedIn({}) }),
    }),
    defineRoute({
      method: 'POST',
      path: `${organisationPath}/add`,
      allow,
      audit: withTheChange,
      handle: async (asked) => {
        const typed = typedIn(asked.form)
        const { problems } = await saveUnit(needs, byOf(asked), undefined, typed)
        if (problems.length === 0) return saved
        return page({
          csrf: asked.csrf,
          found: await found(asked.who),
          today: needs.today(),
          typed,
          problems,
        })
      },
    }),
  ]
}

function unitRoutes(needs: OrganisationNeeds): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: `${organisationPath}/:unitId`,
      allow,
      audit: { records: ({ parts }) => ({ subject: `the unit ${parts.unitId}` }) },
      handle: async ({ who, csrf, parts }) =>
        ofUnit(needs, who.authorityId, parts.unitId, ({ unit, ...rest }) =>
          page({ ...rest, csrf, unit, typed: typedOfUnit(unit) }),
        ),
    }),
    defineRoute({
      method: 'POST',
      path: `${organisationPath}/:unitId`,
      allow,
      audit: withTheChange,
      handle: async (asked) =>
        ofUnit(needs, asked.who.authorityId, asked.parts.unitId, async ({ unit, ...rest }) => {
          const typed = typedIn(asked.form)
          const { problems } = await saveUnit(needs, byOf(asked), unit.unitId, typed)
          return problems.length === 0 ? saved : page({ ...rest, csrf: asked.csrf, unit, typed, problems })
        }),
    }),
  ]
}

function postRoutes(needs: OrganisationNeeds): readonly Route[] {
  return [
    defineRoute({
      method: 'POST',
      path: `${organisationPath}/:unitId/posts`,
      allow,
      audit: withTheChange,
      handle: async (asked) =>
        ofUnit(needs, asked.who.authorityId, asked.parts.unitId, async ({ unit, ...rest }) => {
          const post = typedPost(asked.form)
          const { problems } = await addPost(needs, byOf(asked), unit.unitId, post)
          if (problems.length === 0) return { kind: 'redirect', to: `${organisationPath}/${unit.unitId}` }
          return page({
            ...rest,
            csrf: asked.csrf,
            unit,
            typed: typedOfUnit(unit),
            post,
            postProblems: problems,
          })
        }),
    }),
    defineRoute({
      method: 'POST',
      path: `${organisationPath}/:unitId/posts/:postId/end`,
      allow,
      audit: withTheChange,
      handle: async (asked) => {
        const { unitId, postId } = asked.parts
        const ended = await needs.organisation.endPost(byOf(asked), postId, needs.today())
        return ended ? { kind: 'redirect', to: `${organisationPath}/${unitId}` } : unknown
      },
    }),
  ]
}

async function ofUnit(
  needs: OrganisationNeeds,
  authorityId: string,
  unitId: string,
  answer: (
    found: Required<Pick<UnitAsked, 'found' | 'today'>> & { readonly unit: NonNullable<UnitAsked['unit']> },
  ) => Answer | Promise<Answer>,
): Promise<Answer> {
  const today = needs.today()
  const found = await needs.organisation.read(authorityId, today)
  const unit = found.units.find((one) => one.unitId === unitId)
  return unit === undefined ? unknown : answer({ found, today, unit })
}

function page(asked: UnitAsked): Answer {
  const view = presentUnit(asked)
  return {
    kind: 'page',
    title: view.title,
    status: view.problems.length + view.postProblems.length === 0 ? 200 : 422,
    before: backTo(organisationPath, 'Organisation'),
    body: unitPage(view),
  }
}

function typedIn(form: Asked['form']): TypedUnit {
  const { name = '', kind = '', parentId = '' } = form
  const teams = Object.keys(form).flatMap((field) =>
    field.startsWith('team-') && form[field] === 'yes' ? [field.slice('team-'.length)] : [],
  )
  return { name, kind, parentId, teams, closed: form['closed'] === 'yes' }
}

function typedPost(form: Asked['form']): TypedPost {
  const { userId = '', post = '' } = form
  return { userId, kind: post, from: dayTyped(form, 'from'), to: dayTyped(form, 'to') }
}
