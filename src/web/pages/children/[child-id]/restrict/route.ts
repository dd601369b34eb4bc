import {
  liftRestriction,
  type RestrictionAnswer,
  type RestrictionDesk,
  restrictionDesk,
  restrictRecord,
  type TypedRestriction,
} from '#app/restricted/restrict-record.ts'
import type { ByPerson, RestrictionNeeds } from '#app/restricted/restrictions.ts'
import type { RestrictionProblem } from '#domain/restricted/restriction.ts'
import { govuk } from '../../../../kit/govuk/render.ts'
import { type Answer, type Asked, type AskedBySomebody, defineRoute, type Route } from '../../../../route.ts'
import { childLink } from '../../../links.ts'
import { restrictedPath } from '../../../restricted/present.ts'
import { restrictPage } from './page.tsx'
import { personField, presentRestrict, typedNow } from './present.ts'

interface Needs {
  readonly restricted: RestrictionNeeds
}

const path = '/children/:childId/restrict'
type AskedOne = AskedBySomebody & { readonly parts: { readonly childId: string } }

const withTheChange = { nothing: 'The change records itself, in the transaction that makes it.' }
// The same words whether there is no such child or their record is closed to whoever asks.
const unknown: Answer = { kind: 'not-found', what: 'No child with this id is recorded in your authority.' }

/** Restricting one child's record to named people, changing whom it names, and lifting it. */
export function restrictRoutes({ restricted }: Needs): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      path,
      allow: 'restrict-record',
      audit: {
        records: ({ parts }) => ({ childId: parts.childId, subject: 'who the record is open to' }),
      },
      handle: async (asked) => {
        const desk = await restrictionDesk(restricted, askOf(asked))
        return desk === undefined ? unknown : page(asked, desk, typedNow(desk, asked.who.userId))
      },
    }),
    defineRoute({
      method: 'POST',
      path,
      allow: 'restrict-record',
      audit: withTheChange,
      handle: async (asked) => {
        const typed = typedIn(asked.form)
        const answer = await restrictRecord(restricted, byOf(asked), askOf(asked), typed)
        return told(asked, answer, typed)
      },
    }),
    defineRoute({
      method: 'POST',
      path: `${path}/lift`,
      allow: 'restrict-record',
      audit: withTheChange,
      handle: async (asked) => {
        const { note = '', seen = '' } = asked.form
        const answer = await liftRestriction(restricted, byOf(asked), askOf(asked), { note, seen })
        return told(asked, answer, undefined)
      },
    }),
  ]
}

/** Who restricted a record to others no longer finds the child: the list of what is open to them says so. */
function told(asked: AskedOne, answer: RestrictionAnswer, typed: TypedRestriction | undefined): Answer {
  switch (answer.kind) {
    case 'unknown':
      return unknown
    case 'done': {
      const stillOpen = typed === undefined || typed.openTo.includes(asked.who.userId)
      return { kind: 'redirect', to: stillOpen ? childLink(asked.parts.childId) : restrictedPath }
    }
    case 'problems':
      return page(asked, answer.desk, typed ?? typedNow(answer.desk, asked.who.userId), {
        problems: answer.problems,
      })
    case 'changed-meanwhile': {
      const now = typedNow(answer.desk, asked.who.userId)
      return page(asked, answer.desk, typed === undefined ? now : { ...typed, seen: now.seen }, {
        meanwhile: true,
      })
    }
  }
}

function page(
  { csrf, parts }: AskedOne,
  desk: RestrictionDesk,
  typed: TypedRestriction,
  wrong: { readonly problems?: readonly RestrictionProblem[]; readonly meanwhile?: true } = {},
): Answer {
  const view = presentRestrict({ csrf, childId: parts.childId, desk, typed, ...wrong })
  return {
    kind: 'page',
    title: view.title,
    status: wrong.problems === undefined && wrong.meanwhile === undefined ? 200 : 422,
    before: govuk('back-link', { text: view.name, href: childLink(parts.childId) }),
    body: restrictPage(view),
  }
}

function askOf({ who, scope, parts }: AskedOne) {
  return { authorityId: who.authorityId, scope, childId: parts.childId }
}

function byOf({ who, requestId, session }: AskedOne): ByPerson {
  return { authorityId: who.authorityId, actor: who.email, role: who.role, requestId, session }
}

function typedIn(form: Asked['form']): TypedRestriction {
  const { reason = '', note = '', seen = '' } = form
  const openTo = Object.entries(form).flatMap(([name, value]) =>
    name.startsWith(personField) && value === 'yes' ? [name.slice(personField.length)] : [],
  )
  return { reason, note, openTo, until: form['until']?.trim() ?? '', seen }
}
