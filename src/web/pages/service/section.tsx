import type { Child } from 'hono/jsx'

/** The way to all rows of what is shown in part. */
export function More(props: {
  readonly more: { readonly words: string; readonly href: string } | undefined
  readonly about: string
}) {
  if (props.more === undefined) return null
  return (
    <p class="govuk-body">
      <Link href={props.more.href} text={props.more.words} about={props.about} />
    </p>
  )
}

/** A part of the service page, with the way to all of its rows where only the first are shown. */
export function Section(props: {
  readonly id: string
  readonly heading: string
  readonly more?: { readonly words: string; readonly href: string } | undefined
  readonly children?: Child
}) {
  return (
    <section aria-labelledby={props.id} class="govuk-!-margin-bottom-8">
      <h2 class="govuk-heading-m" id={props.id}>
        {props.heading}
      </h2>
      {props.children}
      <More more={props.more} about={props.heading} />
    </section>
  )
}

/** A link whose words, for whoever does not see what stands beside it, say what it is about. */
export function Link(props: { readonly href: string; readonly text: string; readonly about?: string }) {
  return (
    <a class="govuk-link" href={props.href}>
      {props.text}
      {props.about === undefined ? null : <span class="govuk-visually-hidden">: {props.about}</span>}
    </a>
  )
}
