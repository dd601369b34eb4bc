import type { Child } from 'hono/jsx'
import { tokenField } from '../../kit/post-form.tsx'

/**
 * A form that is kept as it is typed, where scripts run: the same form is sent to `keep` a moment after the last key.
 * Without scripts its button for later does the same.
 */
export function KeptForm(props: {
  readonly action: string
  readonly keep: string
  readonly csrf: string
  readonly files?: boolean
  /** What is said when it was kept, and when it could not be. */
  readonly words?: { readonly kept: string; readonly notKept: string }
  readonly children?: Child
}) {
  const { words = { kept: 'Kept', notKept: 'Not kept: no connection. Carry on, it is tried again.' } } = props
  return (
    <form
      method="post"
      action={props.action}
      novalidate
      data-keep={props.keep}
      data-kept={words.kept}
      data-not-kept={words.notKept}
      {...(props.files === true && { enctype: 'multipart/form-data' })}
    >
      <input type="hidden" name={tokenField} value={props.csrf} />
      {props.children}
      <p class="govuk-body waymark-quiet" data-keep-state="" aria-live="polite"></p>
    </form>
  )
}

/** Sends a form that asks for it to where it is kept, a moment after it was changed last. */
export const keepAsTyped = `
for (const form of document.querySelectorAll('form[data-keep]')) {
  const state = form.querySelector('[data-keep-state]')
  let timer, sending = false
  const say = (words) => { if (state) state.textContent = words }
  const keep = async () => {
    if (sending) return
    const fields = [...new FormData(form)].filter(([, value]) => typeof value === 'string')
    try {
      const answer = await fetch(form.dataset.keep, { method: 'POST', body: new URLSearchParams(fields), keepalive: true })
      say(answer.ok ? form.dataset.kept : form.dataset.notKept)
      if (!answer.ok) throw new Error()
    } catch {
      say(form.dataset.notKept)
      if (!sending) timer = setTimeout(keep, 10000)
    }
  }
  form.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(keep, 800) })
  form.addEventListener('submit', () => { sending = true; clearTimeout(timer) })
}
`
