import { govuk } from '../../kit/govuk/render.ts'

/** What is wrong with a form, each leading to its field; nothing where nothing is. */
export function ErrorList(props: {
  readonly problems: readonly { readonly field: string; readonly words: string }[]
  /** Where a field stands, for those that do not stand under their own name. */
  readonly anchors?: Readonly<Record<string, string>>
}) {
  if (props.problems.length === 0) return null
  return govuk('error-summary', {
    titleText: 'There is a problem',
    errorList: props.problems.map(({ field, words }) => ({
      text: words,
      href: props.anchors?.[field] ?? `#${field}`,
    })),
  })
}

/** The message beside a field, as GOV.UK's components take it. */
export function errorOf(
  problems: readonly { readonly field: string; readonly words: string }[],
  field: string,
): { readonly errorMessage?: { readonly text: string } } {
  const problem = problems.find((one) => one.field === field)
  return problem === undefined ? {} : { errorMessage: { text: problem.words } }
}
