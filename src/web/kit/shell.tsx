import type { AssetAddresses } from '../assets.ts'
import { govuk } from './govuk/render.ts'
import { type Html, htmlText, trusted } from './html.ts'
import { PostForm } from './post-form.tsx'

interface NavigationItem {
  readonly text: string
  readonly href: string
  readonly current: boolean
}

/** What stands around a page. */
export interface ShellProps {
  readonly title: string
  readonly body: Html
  readonly before?: Html | undefined
  readonly assets: AssetAddresses
  /** Lets the browser run the page's own scripts, and no other. */
  readonly nonce: string
  readonly navigation: readonly NavigationItem[]
  /** Places that are gone to seldom: they stand beside who is signed in. */
  readonly beside: readonly NavigationItem[]
  /** Nobody is signed in: undefined. */
  readonly signedIn?: SignedIn | undefined
}

interface SignedIn {
  readonly name: string
  readonly role: string
  readonly authority: string
  /** The people in the authority are made up. */
  readonly madeUp: boolean
  readonly csrf: string
  /** What they have been told and not read yet. */
  readonly unread: number
  /** Where the help with this page is. */
  readonly help: string
}

const serviceName = 'Waymark'

/** A whole page as text, with its header, navigation and footer. */
export function shell(props: ShellProps): string {
  return `<!DOCTYPE html>\n${htmlText(<Document {...props} />)}`
}

function Document(props: ShellProps) {
  return (
    <html lang="en" class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <title>{`${props.title} – ${serviceName}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" content="#1d70b8" />
        <meta name="robots" content="noindex" />
        <link rel="icon" type="image/svg+xml" href={props.assets.icon} />
        {props.assets.styles.map((href) => (
          <link rel="stylesheet" href={href} />
        ))}
      </head>
      <body class="govuk-template__body">
        {trusted(
          `<script nonce="${props.nonce}">document.body.className += ' js-enabled' + ('noModule' in HTMLScriptElement.prototype ? ' govuk-frontend-supported' : '');</script>`,
        )}
        {govuk('skip-link', { text: 'Skip to main content', href: '#main-content' })}
        <Header {...props} />
        <div class="govuk-width-container">
          {props.before === undefined ? null : <nav aria-label="Back">{props.before}</nav>}
          <main class="govuk-main-wrapper" id="main-content">
            {props.body}
          </main>
        </div>
        <Footer />
        {trusted(`<script type="module" nonce="${props.nonce}" src="${props.assets.script}"></script>`)}
      </body>
    </html>
  )
}

function Header(props: ShellProps) {
  const { signedIn } = props
  return (
    <header class="govuk-template__header">
      {govuk('generic-header', { logoHtml: <Logo authority={signedIn?.authority} />, url: '/' })}
      {signedIn === undefined
        ? null
        : govuk('service-navigation', {
            navigation: props.navigation.map((item) => ({
              text: item.text,
              href: item.href,
              current: item.current,
            })),
            // Also for one place alone: what stands beside who is signed in folds away with it.
            collapseNavigationOnMobile: true,
            slots: {
              start: <MenuLink />,
              end: <SignedInAs {...signedIn} beside={props.beside} />,
            },
          })}
      {signedIn?.madeUp === true ? <MadeUpBanner /> : null}
    </header>
  )
}

function Logo(props: { readonly authority: string | undefined }) {
  return (
    <span class="waymark-logo">
      <svg
        class="waymark-logo__mark"
        viewBox="0 0 32 32"
        width="26"
        height="26"
        aria-hidden="true"
        focusable="false"
      >
        <path d="M14 2h4v28h-4z" fill="currentColor" />
        <path d="M4 5h18l7 6-7 6H4z" fill="currentColor" />
      </svg>
      <span class="waymark-logo__name">{serviceName}</span>
      {props.authority === undefined ? null : (
        <span class="waymark-logo__authority" translate="no">
          {props.authority}
        </span>
      )}
    </span>
  )
}

/**
 * Without scripts nothing can fold the places away on a narrow or enlarged screen but the address: it opens them by
 * leading to them. With scripts GOV.UK's own button does, and this link is not there.
 */
function MenuLink() {
  return (
    <a class="govuk-link govuk-link--no-visited-state waymark-menu-link" href="#navigation">
      Menu
    </a>
  )
}

function SignedInAs(props: SignedIn & Pick<ShellProps, 'beside'>) {
  return (
    <div class="waymark-signed-in">
      <span class="waymark-signed-in__who">
        <span translate="no">{props.name}</span>
        <span class="waymark-signed-in__role">{props.role}</span>
      </span>
      {props.beside.map(({ text, href, current }) => (
        <a
          class="govuk-link govuk-link--no-visited-state"
          href={href}
          aria-current={current ? 'true' : undefined}
        >
          {text}
        </a>
      ))}
      <a class="govuk-link govuk-link--no-visited-state" href="/notifications">
        {props.unread === 0 ? 'Notifications' : `Notifications (${props.unread})`}
      </a>
      <a class="govuk-link govuk-link--no-visited-state" href="/me">
        Your details
      </a>
      <a class="govuk-link govuk-link--no-visited-state" href={props.help}>
        Help<span class="govuk-visually-hidden"> with this page</span>
      </a>
      <PostForm action="/sign-out" csrf={props.csrf}>
        <button type="submit" class="waymark-link-button">
          Sign out
        </button>
      </PostForm>
    </div>
  )
}

function MadeUpBanner() {
  return (
    <div class="govuk-width-container">
      {govuk('phase-banner', {
        tag: { text: 'Demonstration' },
        html: (
          <>
            Everybody here is made up.
            <span class="waymark-when-wide"> Nothing on this site is about a real child.</span>
          </>
        ),
      })}
    </div>
  )
}

// GOV.UK's own footer component carries the crown and Crown copyright: a council has neither.
function Footer() {
  return (
    <footer class="govuk-template__footer">
      <div class="govuk-footer waymark-footer">
        <div class="govuk-width-container">
          <div class="govuk-footer__meta">
            <div class="govuk-footer__meta-item govuk-footer__meta-item--grow">
              <h2 class="govuk-visually-hidden">Support links</h2>
              <ul class="govuk-footer__inline-list">
                <li class="govuk-footer__inline-list-item">
                  <a class="govuk-footer__link" href="/accessibility">
                    Accessibility statement
                  </a>
                </li>
              </ul>
              <span class="govuk-footer__licence-description">
                Waymark is open software for Independent Reviewing Officer services.
              </span>
            </div>
          </div>
        </div>
      </div>
    </footer>
  )
}
