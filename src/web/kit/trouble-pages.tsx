import type { FastifyRequest } from 'fastify'
import type { Trouble } from '../server-needs.ts'
import { govuk } from './govuk/render.ts'
import { Problem, type ProblemPage } from './problem-pages.tsx'

/** What somebody typed into a form that could not be kept: the form's address, and its fields with their token. */
interface Typed {
  readonly action: string
  readonly fields: readonly (readonly [name: string, value: string])[]
}

/**
 * What a request that failed had typed in it. A form with a password or with files is not given back: the one
 * must not be written into a page, and the others cannot be.
 */
export function typedIn(request: FastifyRequest): Typed | undefined {
  const { body } = request
  if (request.method !== 'POST' || typeof body !== 'object' || body === null) return undefined
  const fields = Object.entries(body).flatMap(([name, value]: [string, unknown]) =>
    [value].flat().flatMap((one): [string, string][] => (typeof one === 'string' ? [[name, one]] : [])),
  )
  const anyPassword = fields.some(([name]) => /password/i.test(name))
  return anyPassword || request.isMultipart() ? undefined : { action: request.url, fields }
}

/** A fault of ours. */
export function brokenPage(typed: Typed | undefined): ProblemPage {
  const title = 'Sorry, there is a problem with the service'
  return {
    status: 500,
    title,
    body: (
      <Problem title={title}>
        <p class="govuk-body">
          What you asked for was not done, and nothing was left half done. Try again in a minute.
        </p>
        <Again typed={typed} />
        <p class="govuk-body">
          If it happens again, tell the administrator of your service the reference below.
        </p>
      </Problem>
    ),
  }
}

/** The database cannot be worked with for the moment. */
export function troublePage(trouble: Trouble, typed: Typed | undefined): ProblemPage {
  const { title, says, todo } = troubles[trouble]
  return {
    status: 503,
    title,
    body: (
      <Problem title={title}>
        <p class="govuk-body">{says}</p>
        <p class="govuk-body">{todo}</p>
        <Again typed={typed} />
      </Problem>
    ),
  }
}

const waitAndTry =
  'Try again in a few minutes. If it goes on, tell the administrator of your service the reference below.'

const troubles: Readonly<
  Record<Trouble, { readonly title: string; readonly says: string; readonly todo: string }>
> = {
  away: {
    title: 'Sorry, the service is unavailable',
    says: 'The database does not answer at the moment. Nothing that is on record is lost, and what you asked for was not done.',
    todo: waitAndTry,
  },
  'read-only': {
    title: 'Nothing can be recorded at the moment',
    says: 'The database is being looked after and takes nothing in. Who looks at a child is recorded too, so pages stay closed until it does. What you asked for was not done.',
    todo: waitAndTry,
  },
  'too slow': {
    title: 'Sorry, this took too long',
    says: 'It was stopped so that others can go on working. What you asked for was not done, and nothing was left half done.',
    todo: 'Ask for less at once, such as a shorter period or a single team, or try again in a few minutes. If it goes on, tell the administrator of your service the reference below.',
  },
  'not up to date': {
    title: 'Waymark is being upgraded',
    says: 'The program and its tables are not of the same version yet. Nothing that is on record is lost, and what you asked for was not done.',
    todo: waitAndTry,
  },
}

function Again(props: { readonly typed: Typed | undefined }) {
  const { typed } = props
  if (typed === undefined) return null
  return (
    <form method="post" action={typed.action} novalidate>
      <p class="govuk-body">
        What you typed is kept on this page. Leave it open, and send it again from here.
      </p>
      {typed.fields.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {govuk('button', { text: 'Send it again' })}
    </form>
  )
}
