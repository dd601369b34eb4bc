import { sentence } from '../../../kit/format.ts'
import { StackedTable } from '../../../kit/stacked-table.tsx'

export function wordingsPage(
  templates: readonly {
    readonly name: string
    readonly rows: readonly {
      readonly to: string
      readonly href: string
      readonly subject: string
      readonly whose: string
    }[]
  }[],
) {
  return (
    <>
      <h1 class="govuk-heading-l">What messages say</h1>
      <p class="govuk-body">
        Each reader is written to in words of their own. A council may write them itself; every version is
        kept, and a message shows which it went out in.
      </p>
      {templates.map(({ name, rows }) => (
        <section>
          <h2 class="govuk-heading-m">{name}</h2>
          <StackedTable
            caption={name}
            headings={['To', 'Subject', 'Words']}
            rows={rows.map(({ to, href, subject, whose }) => [
              <a class="govuk-link" href={href}>
                {sentence(to)}
                <span class="govuk-visually-hidden">: {name}</span>
              </a>,
              subject,
              whose,
            ])}
          />
        </section>
      ))}
    </>
  )
}
