import type { Child } from 'hono/jsx'

/** The name of the field that carries a form's token. */
export const tokenField = '_csrf'

/** A form that changes something: it carries the token without which the server refuses it. */
export function PostForm(props: {
  readonly action: string
  readonly csrf: string
  readonly class?: string | undefined
  readonly children?: Child
}) {
  return (
    <form method="post" action={props.action} class={props.class} novalidate>
      <input type="hidden" name={tokenField} value={props.csrf} />
      {props.children}
    </form>
  )
}
