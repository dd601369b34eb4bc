import { type AccountStore, markOf } from '#app/admin/accounts.ts'
import {
  addAccount,
  changeAccount,
  renewPassword,
  setDisabled,
  type SimpleAnswer,
} from '#app/admin/administer-accounts.ts'
import type { TypedAccount } from '#app/admin/check-account.ts'
import { planLastDay } from '#app/admin/last-day.ts'
import { type Answer, type Asked, type AskedBySomebody, defineRoute, type Route } from '../../../route.ts'
import { linkTo } from '../../links.ts'
import { backTo } from '../back-to.ts'
import { byOf } from '../by-administrator.ts'
import { dayTyped } from '../day-field.tsx'
import { personForm } from './form.tsx'
import { passwordPage, peoplePage } from './page.tsx'
import { peoplePath, type PersonFormAsked, presentPeople, presentPersonForm, typedOf } from './present.ts'

interface Needs {
  readonly accounts: AccountStore
}

const allow = 'manage-users'
const withTheChange = { nothing: 'The change records itself, in the transaction that makes it.' }
const unknown: Answer = { kind: 'not-found', what: 'There is no such account.' }

/** Who may sign in: the list, adding, changing, disabling, and new passwords. */
export function peopleRoutes(needs: Needs): readonly Route[] {
  return [
    listRoute(needs),
    ...addRoutes(needs),
    ...changeRoutes(needs),
    ...accountRoutes(needs),
    lastDayRoute(needs),
  ]
}

function listRoute({ accounts }: Needs): Route {
  return defineRoute({
    method: 'GET',
    path: peoplePath,
    allow,
    audit: { records: () => ({ subject: 'the people who sign in' }) },
    handle: async ({ who, query }) => {
      const all = await accounts.all(who.authorityId)
      const body = peoplePage(presentPeople(who.authority.name, all, query['saved']))
      return { kind: 'page', title: 'People', before: backTo('/admin', 'Administration'), body }
    },
  })
}

function addRoutes(needs: Needs): readonly Route[] {
  const { accounts } = needs
  return [
    defineRoute({
      method: 'GET',
      path: `${peoplePath}/add`,
      allow,
      audit: { nothing: 'An empty form.' },
      handle: async ({ who, csrf }) => {
        const named = await accounts.namedInFiles(who.authorityId)
        return formPage({ csrf, named, typed: typedIn({}) })
      },
    }),
    defineRoute({
      method: 'POST',
      path: `${peoplePath}/add`,
      allow,
      audit: withTheChange,
      handle: async (asked) => {
        const named = await accounts.namedInFiles(asked.who.authorityId)
        const typed = typedIn(asked.form)
        const answer = await addAccount(needs, byOf(asked), typed, named)
        if (answer.kind === 'problems') {
          return formPage({ csrf: asked.csrf, named, typed, problems: answer.problems })
        }
        return shownOnce('They may sign in now', answer, asked.csrf)
      },
    }),
  ]
}

function changeRoutes(needs: Needs): readonly Route[] {
  const { accounts } = needs
  return [
    defineRoute({
      method: 'GET',
      path: `${peoplePath}/:userId`,
      allow,
      audit: { records: ({ parts }) => ({ subject: `the account ${parts.userId}` }) },
      handle: async ({ who, csrf, parts }) => {
        const account = await accounts.one(who.authorityId, parts.userId)
        if (account === undefined) return unknown
        const named = await accounts.namedInFiles(who.authorityId)
        return formPage({ csrf, named, account, typed: typedOf(account), seen: markOf(account) })
      },
    }),
    defineRoute({
      method: 'POST',
      path: `${peoplePath}/:userId`,
      allow,
      audit: withTheChange,
      handle: (asked) => change(needs, asked),
    }),
  ]
}

async function change(needs: Needs, asked: AskedBySomebody<'/admin/people/:userId'>): Promise<Answer> {
  const { who, form, csrf } = asked
  const { userId } = asked.parts
  const account = await needs.accounts.one(who.authorityId, userId)
  if (account === undefined) return unknown
  const named = await needs.accounts.namedInFiles(who.authorityId)
  const seen = form['seen'] ?? ''
  const typed = { ...typedIn(form), email: account.email }
  const answer = await changeAccount(needs, byOf(asked), { userId, seen, typed, named })
  const again = { csrf, named, account, typed, seen }
  switch (answer.kind) {
    case 'unknown':
      return unknown
    case 'changed':
      return { kind: 'redirect', to: linkTo(peoplePath, { saved: 'changed' }) }
    case 'problems':
      return formPage({ ...again, problems: answer.problems })
    case 'refused':
      return formPage({ ...again, refused: answer.reason })
    case 'changed-meanwhile':
      return formPage({ ...again, account: answer.now, meanwhile: answer.now, seen: markOf(answer.now) })
  }
}

function accountRoutes(needs: Needs): readonly Route[] {
  const { accounts } = needs
  const disabling = (disabled: boolean) =>
    defineRoute({
      method: 'POST',
      path: `${peoplePath}/:userId/${disabled ? 'disable' : 'enable'}`,
      allow,
      audit: withTheChange,
      handle: async (asked) => {
        const userId = asked.parts['userId'] ?? ''
        const answer: SimpleAnswer = await setDisabled(needs, byOf(asked), userId, disabled)
        if (answer.kind === 'unknown') return unknown
        if (answer.kind === 'done') {
          return { kind: 'redirect', to: linkTo(peoplePath, { saved: disabled ? 'disabled' : 'enabled' }) }
        }
        const account = await accounts.one(asked.who.authorityId, userId)
        if (account === undefined) return unknown
        const named = await accounts.namedInFiles(asked.who.authorityId)
        const { csrf } = asked
        return formPage({
          csrf,
          named,
          account,
          typed: typedOf(account),
          seen: markOf(account),
          refused: answer.reason,
        })
      },
    })
  return [
    disabling(true),
    disabling(false),
    defineRoute({
      method: 'POST',
      path: `${peoplePath}/:userId/password`,
      allow,
      audit: withTheChange,
      handle: async (asked) => {
        const renewed = await renewPassword(needs, byOf(asked), asked.parts.userId)
        return renewed === undefined ? unknown : shownOnce('A new password', renewed, asked.csrf)
      },
    }),
  ]
}

function lastDayRoute(needs: Needs): Route {
  return defineRoute({
    method: 'POST',
    path: `${peoplePath}/:userId/last-day`,
    allow,
    audit: withTheChange,
    handle: async (asked) => {
      const { userId } = asked.parts
      const stays = asked.form['stays'] === 'yes'
      const typed = dayTyped(asked.form, 'last-day')
      const answer = await planLastDay(needs, byOf(asked), userId, stays ? 'stays' : typed)
      if (answer.kind === 'unknown') return unknown
      if (answer.kind === 'planned') {
        return { kind: 'redirect', to: linkTo(peoplePath, { saved: stays ? 'stays' : 'last-day' }) }
      }
      const account = await needs.accounts.one(asked.who.authorityId, userId)
      if (account === undefined) return unknown
      const named = await needs.accounts.namedInFiles(asked.who.authorityId)
      return formPage({
        csrf: asked.csrf,
        named,
        account,
        typed: typedOf(account),
        seen: markOf(account),
        ...(answer.kind === 'problem'
          ? { lastDay: { typed, problem: answer.words } }
          : { refused: answer.reason }),
      })
    },
  })
}

function formPage(asked: PersonFormAsked): Answer {
  const view = presentPersonForm(asked)
  const wrong =
    view.problems.length > 0 ||
    view.refused !== undefined ||
    view.conflict.length > 0 ||
    asked.lastDay !== undefined
  return {
    kind: 'page',
    title: view.title,
    status: wrong ? 422 : 200,
    before: backTo(peoplePath, 'People'),
    body: personForm(view),
  }
}

function shownOnce(
  title: string,
  shown: { readonly email: string; readonly password: string },
  csrf: string,
): Answer {
  return {
    kind: 'page',
    title,
    before: backTo(peoplePath, 'People'),
    body: passwordPage({ ...shown, title, csrf }),
  }
}

function typedIn(form: Asked['form']): TypedAccount {
  const { email = '', name = '', role = '', iroId = '', swId = '', team = '' } = form
  return { email, name, role, iroId, swId, team }
}
