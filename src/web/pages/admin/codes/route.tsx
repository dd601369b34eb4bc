import { codeLists, type ShownCodeList } from '#app/admin/code-lists.ts'
import { count, longDate, sentence } from '../../../kit/format.ts'
import { govuk } from '../../../kit/govuk/render.ts'
import { StackedTable } from '../../../kit/stacked-table.tsx'
import { defineRoute, type Route } from '../../../route.ts'
import { backTo } from '../back-to.ts'

export const codesPath = '/admin/codes'

/** The code lists by which files are checked, each code with its words and years. */
export function codeRoutes(): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: codesPath,
      allow: 'import-files',
      audit: { nothing: 'Code lists are public.' },
      handle: async () => ({
        kind: 'page',
        title: 'Code lists',
        before: backTo('/admin', 'Administration'),
        body: codesPage(codeLists()),
      }),
    }),
  ]
}

function codesPage(lists: readonly ShownCodeList[]) {
  const groups = [
    { id: 'return', heading: 'The SSDA903 return', family: 'ssda903' },
    { id: 'activity', heading: 'The activity files', family: 'activity' },
  ] as const
  return (
    <div class="govuk-grid-row" translate="no">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Code lists</h1>
        <p class="govuk-body">
          Files are checked against these lists. A code that is not in its list, or not in its years, is
          loaded as it stands and reported as a finding.
        </p>
        {groups.map(({ id, heading, family }) => (
          <section aria-labelledby={id}>
            <h2 class="govuk-heading-m" id={id}>
              {heading}
            </h2>
            {lists.filter((list) => list.family === family).map(listDetails)}
          </section>
        ))}
        {govuk('details', {
          summaryText: 'Where each list was read',
          html: (
            <dl class="govuk-body-s">
              {lists.map(({ name, source }) => (
                <>
                  <dt class="govuk-!-font-weight-bold">{sentence(name)}</dt>
                  <dd>{source}</dd>
                </>
              ))}
            </dl>
          ),
        })}
      </div>
    </div>
  )
}

function listDetails(list: ShownCodeList) {
  const labelled = list.codes.some(({ label }) => label !== undefined)
  const dated = list.codes.some(({ from, to }) => from !== undefined || to !== undefined)
  return govuk('details', {
    summaryText: `${sentence(list.name)}: ${count(list.codes.length, 'code')}, in ${list.usedIn.join(', ')}`,
    html: (
      <>
        <p class="govuk-body-s">{inShort(list.source)}</p>
        <StackedTable
          caption={sentence(list.name)}
          headings={['Code', ...(labelled ? ['Meaning'] : []), ...(dated ? ['May be used'] : [])]}
          rows={list.codes.map(({ code, label, from, to }) => [
            <strong>{code}</strong>,
            ...(labelled ? [label ?? 'of earlier years: not in the list that we read'] : []),
            ...(dated ? [inWords(from, to)] : []),
          ])}
        />
      </>
    ),
  })
}

/** Which list it is; where exactly it was read stands at the foot of the page. */
function inShort(source: string): string {
  const [list = source] = source.split(/[;.](?: |$)/)
  return sentence(
    list.replace('DfE SSDA903 code set', 'the SSDA903 code set of the Department for Education'),
  )
}

function inWords(from: ShownCodeList['codes'][number]['from'], to: typeof from): string {
  if (from === undefined && to === undefined) return 'always'
  if (to === undefined) return `from ${from === undefined ? '' : longDate(from)}`
  return from === undefined ? `until ${longDate(to)}` : `${longDate(from)} to ${longDate(to)}`
}
