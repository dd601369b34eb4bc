import { govuk } from '../../../kit/govuk/render.ts'
import { PostForm } from '../../../kit/post-form.tsx'
import { StackedTable } from '../../../kit/stacked-table.tsx'
import { DayField } from '../day-field.tsx'
import { ErrorList, errorOf } from '../error-list.tsx'
import { holidaysPath, type HolidaysView } from './present.ts'

export function holidaysPage(view: HolidaysView) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ErrorList problems={view.problems} anchors={{ day: '#day-day' }} />
        {view.saved
          ? govuk('notification-banner', {
              type: 'success',
              text:
                view.goesOn === undefined
                  ? 'The holidays were saved, and every date was worked out anew.'
                  : 'The holidays were saved.',
              role: 'status',
            })
          : null}
        <span class="govuk-caption-l">{view.caption}</span>
        <h1 class="govuk-heading-l">Bank holidays</h1>
        <p class="govuk-body">
          A limit in working days does not count them. They are loaded until {view.last}; beyond that day no
          date in working days is worked out.
        </p>
        {view.goesOn === undefined ? null : (
          <div class="govuk-inset-text" role="status">
            <p class="govuk-body">{view.goesOn}</p>
            <p class="govuk-body">
              <a class="govuk-link" href={holidaysPath}>
                See how far it is now
              </a>
            </p>
          </div>
        )}
        {view.warning === undefined
          ? null
          : govuk('warning-text', { text: view.warning, iconFallbackText: 'Warning' })}
        <AddForm {...view} />
        {view.added.length === 0 ? null : <Added {...view} />}
        <h2 class="govuk-heading-m">The years that are loaded</h2>
        <p class="govuk-body">{view.source}</p>
        {view.years.map((year) =>
          govuk('details', {
            summaryText: year.summary,
            html: (
              <StackedTable
                caption={`Bank holidays of ${year.year}`}
                headings={['Day', 'Holiday', 'Known from']}
                rows={year.days}
              />
            ),
          }),
        )}
      </div>
    </div>
  )
}

function AddForm(view: HolidaysView) {
  const { typed, problems, preview } = view
  return (
    <PostForm action={holidaysPath} csrf={view.csrf}>
      <h2 class="govuk-heading-m">Add a holiday that was announced</h2>
      {preview === undefined ? null : <input type="hidden" name="previewed" value={preview.mark} />}
      <DayField
        id="day"
        legend="Day"
        typed={typed.day}
        problem={errorOf(problems, 'day').errorMessage?.text}
      />
      {govuk('input', {
        id: 'title',
        name: 'title',
        label: { text: 'What it is called' },
        value: typed.title,
        ...errorOf(problems, 'title'),
      })}
      {govuk('details', {
        summaryText: `Or add the whole year ${view.nextYear}`,
        open: typed.year !== '' || problems.some(({ field }) => field === 'year'),
        html: govuk('textarea', {
          id: 'year',
          name: 'year',
          label: { text: 'One holiday a line' },
          hint: { text: `The date and the name, like ${view.nextYear}-01-01 New Year’s Day` },
          value: typed.year,
          rows: '9',
          spellcheck: false,
          ...errorOf(problems, 'year'),
        }),
      })}
      {govuk('input', {
        id: 'source',
        name: 'source',
        label: { text: 'Where it was announced' },
        hint: { text: 'For example GOV.UK bank holidays, and the day you looked.' },
        value: typed.source,
        ...errorOf(problems, 'source'),
      })}
      {preview === undefined ? null : (
        <section aria-labelledby="preview">
          <h3 class="govuk-heading-s" id="preview">
            What it would change
          </h3>
          <ul class="govuk-list govuk-list--bullet">
            {preview.days.map((words) => (
              <li>{words} is added</li>
            ))}
            {preview.lines.map((words) => (
              <li>{words}</li>
            ))}
          </ul>
          <p class="govuk-body">Nothing has been saved yet.</p>
        </section>
      )}
      <div class="govuk-button-group">
        {preview === undefined
          ? null
          : govuk('button', { text: 'Save', name: 'intent', value: 'save', preventDoubleClick: true })}
        {govuk('button', {
          text: preview === undefined ? 'See what it would change' : 'See again what it would change',
          name: 'intent',
          value: 'preview',
          classes: 'govuk-button--secondary',
        })}
      </div>
    </PostForm>
  )
}

function Added(view: HolidaysView) {
  return (
    <>
      <h2 class="govuk-heading-m">Added here</h2>
      <ul class="govuk-list govuk-list--spaced">
        {view.added.map(({ words, href }) => (
          <li>
            {words}
            <PostForm action={href} csrf={view.csrf}>
              <button type="submit" class="waymark-link-button">
                Take away, and work out every date anew
                <span class="govuk-visually-hidden">: {words}</span>
              </button>
            </PostForm>
          </li>
        ))}
      </ul>
    </>
  )
}
