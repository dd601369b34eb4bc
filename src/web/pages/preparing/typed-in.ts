import type { Answers } from '#domain/preparing/forms/form.ts'

/** What was typed into a form, as it was sent. */
export function typedIn(form: Readonly<Record<string, string | undefined>>): Answers {
  return Object.fromEntries(
    Object.entries(form).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
