import type { Child } from 'hono/jsx'
import type { Html } from './html.ts'

/** A page that says what went wrong, what was kept, and what to do. */
export interface ProblemPage {
  readonly status: number
  readonly title: string
  readonly body: Html
}

/** The page of a problem: what happened, in the words given. */
export function Problem(props: { readonly title: string; readonly children?: Child }) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">{props.title}</h1>
        {props.children}
      </div>
    </div>
  )
}

/** With the reference under which the log knows the request. */
export function withReference(body: Html, requestId: string): Html {
  return (
    <>
      {body}
      <p class="govuk-body waymark-quiet">
        Reference: <code>{requestId}</code>
      </p>
    </>
  )
}

export function notFoundPage(what: string): ProblemPage {
  const title = 'Page not found'
  return {
    status: 404,
    title,
    body: (
      <Problem title={title}>
        <p class="govuk-body">{what}</p>
        <p class="govuk-body">
          <a class="govuk-link" href="/">
            Go to your first page
          </a>
        </p>
      </Problem>
    ),
  }
}

export function refusedPage(reason: string): ProblemPage {
  const title = 'You cannot see this page'
  return {
    status: 403,
    title,
    body: (
      <Problem title={title}>
        <p class="govuk-body">{reason}</p>
        <p class="govuk-body">
          If your work has changed, ask the administrator of your service to change your role. That you asked
          for this page has been recorded.
        </p>
        <p class="govuk-body">
          <a class="govuk-link" href="/">
            Go to your first page
          </a>
        </p>
      </Problem>
    ),
  }
}

export function staleFormPage(): ProblemPage {
  const title = 'This form was not accepted'
  return {
    status: 403,
    title,
    body: (
      <Problem title={title}>
        <p class="govuk-body">
          It was not sent from a page that this site gave you, or that page was opened before you last signed
          in. Nothing was changed.
        </p>
        <p class="govuk-body">
          Go back, reload the page, and send the form again. Your browser must accept cookies from this site.
        </p>
      </Problem>
    ),
  }
}

export function badRequestPage(status: number): ProblemPage {
  const title = 'We could not read what was sent'
  return {
    status,
    title,
    body: (
      <Problem title={title}>
        <p class="govuk-body">
          {status === 413
            ? 'It was larger than this site accepts. Nothing was changed.'
            : 'The address or the form was not in a shape that this site understands. Nothing was changed.'}
        </p>
        <p class="govuk-body">Go back and try again, or start from your first page.</p>
      </Problem>
    ),
  }
}
