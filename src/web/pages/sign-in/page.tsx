import { govuk } from '../../kit/govuk/render.ts'
import { PostForm } from '../../kit/post-form.tsx'
import type { Answer } from '../../route.ts'

export interface SignInView {
  readonly csrf: string
  readonly email: string
  /** Where to go once signed in. */
  readonly next: string
  /** A form that was sent too late, sealed. */
  readonly kept: string | undefined
  /** The session ran out. */
  readonly ended: boolean
  readonly problem:
    | 'wrong'
    | 'no-email'
    | 'no-password'
    | 'nothing'
    | { readonly tryAgainInMinutes: number }
    | undefined
}

type Page = Extract<Answer, { kind: 'page' }>

export function signInPage(view: SignInView): Page {
  return { kind: 'page', title: 'Sign in', status: statusOf(view), body: <SignIn {...view} /> }
}

function statusOf(view: SignInView): 200 | 422 | 429 {
  if (view.problem === undefined) return 200
  return typeof view.problem === 'object' ? 429 : 422
}

const wrong = 'The email address or password is not right. Check both and try again'
const noEmail = 'Enter your email address, like name@council.gov.uk'
const noPassword = 'Enter your password'

function SignIn(view: SignInView) {
  const { problem } = view
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {problem === undefined ? null : <Problem problem={problem} />}
        {view.ended && problem === undefined ? <Ended kept={view.kept !== undefined} /> : null}
        <h1 class="govuk-heading-l">Sign in</h1>
        <PostForm action="/sign-in" csrf={view.csrf}>
          <input type="hidden" name="next" value={view.next} />
          {view.kept === undefined ? null : <input type="hidden" name="kept" value={view.kept} />}
          {govuk('input', {
            id: 'email',
            name: 'email',
            type: 'email',
            label: { text: 'Email address' },
            autocomplete: 'username',
            spellcheck: false,
            value: view.email,
            classes: 'govuk-!-width-two-thirds',
            ...(problem === 'no-email' || problem === 'nothing' ? { errorMessage: { text: noEmail } } : {}),
            ...(problem === 'wrong' ? { errorMessage: { text: wrong } } : {}),
          })}
          {govuk('password-input', {
            id: 'password',
            name: 'password',
            label: { text: 'Password' },
            autocomplete: 'current-password',
            classes: 'govuk-!-width-two-thirds',
            ...(problem === 'no-password' || problem === 'nothing'
              ? { errorMessage: { text: noPassword } }
              : {}),
          })}
          {govuk('button', { text: 'Sign in', preventDoubleClick: true })}
        </PostForm>
        <p class="govuk-body">
          Cannot sign in? The administrator of your service can give you an account or a new password.
        </p>
      </div>
    </div>
  )
}

function Problem(props: { readonly problem: NonNullable<SignInView['problem']> }) {
  const { problem } = props
  const errorList =
    typeof problem === 'object' ? [{ text: tooMany(problem.tryAgainInMinutes) }] : problemsOf[problem]
  return govuk('error-summary', { titleText: 'There is a problem', errorList })
}

const emailMissing = { text: noEmail, href: '#email' }
const passwordMissing = { text: noPassword, href: '#password' }
const problemsOf = {
  wrong: [{ text: wrong, href: '#email' }],
  'no-email': [emailMissing],
  'no-password': [passwordMissing],
  nothing: [emailMissing, passwordMissing],
} as const

function tooMany(minutes: number): string {
  return `There have been too many wrong passwords. Wait ${minutes} minutes before you try again, or ask your administrator`
}

function Ended(props: { readonly kept: boolean }) {
  return govuk('notification-banner', {
    text: props.kept
      ? 'You were signed out because you had not used the site for a while. What you typed is kept: sign in and you can send it again.'
      : 'You were signed out because you had not used the site for a while. Nothing that you saved is lost.',
  })
}
