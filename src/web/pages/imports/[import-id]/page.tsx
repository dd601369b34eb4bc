import type { FileOutcome } from '#app/import/import-store.ts'
import { govuk } from '../../../kit/govuk/render.ts'
import { PostForm } from '../../../kit/post-form.tsx'
import { FileTable } from '../file-table.tsx'
import { newImportPath } from '../paths.ts'
import { Findings } from './findings-list.tsx'
import type { PreviewView, ReportView, WorkView } from './present.ts'

/** What an import that was loaded did. */
export function reportPage(view: ReportView) {
  return (
    <>
      <span class="govuk-caption-l">{view.when}</span>
      <h1 class="govuk-heading-l">{view.heading}</h1>
      {view.notUndone === undefined
        ? null
        : govuk('warning-text', { text: view.notUndone, iconFallbackText: 'Warning' })}
      {view.undone === undefined ? null : govuk('inset-text', { text: view.undone })}
      <p class="govuk-body">
        {view.says} <span class="waymark-quiet waymark-wrap">{view.who}</span>
      </p>
      {view.undoHref === undefined ? null : (
        <p class="govuk-body">
          <a class="govuk-link" href={view.undoHref}>
            Undo this import
          </a>
        </p>
      )}
      <FileTable files={view.files} caption="What the files did" />
      <Findings {...view.findings} />
    </>
  )
}

/** What loading the files would do, before anything is loaded. */
export function previewPage(view: PreviewView) {
  return (
    <>
      {view.problem === undefined
        ? null
        : govuk('error-summary', {
            titleText: 'There is a problem',
            errorList: [{ text: view.problem, href: '#load' }],
          })}
      <span class="govuk-caption-l">{view.year}</span>
      <h1 class="govuk-heading-l">Check before you load</h1>
      <p class="govuk-body-l">{view.says}</p>
      {view.warnings.map((text) => govuk('warning-text', { text, iconFallbackText: 'Warning' }))}
      <FileTable files={view.files} caption="What would change" />
      <Decide {...view} />
      <Findings {...view.findings} />
    </>
  )
}

function Decide(view: PreviewView) {
  return (
    <div id="load">
      {view.nothingToRead ? null : (
        <PostForm action={view.loadAction} csrf={view.csrf}>
          {view.partly === undefined
            ? null
            : govuk('checkboxes', {
                name: 'partly',
                idPrefix: 'partly',
                items: [{ value: 'yes', text: view.partly }],
                ...(view.problem === undefined ? {} : { errorMessage: { text: view.problem } }),
              })}
          {govuk('button', { text: 'Load these files', preventDoubleClick: true })}
        </PostForm>
      )}
      <PostForm action={view.giveUpAction} csrf={view.csrf}>
        {govuk('button', { text: 'Give up and remove the files', classes: 'govuk-button--secondary' })}
      </PostForm>
      <p class="govuk-body">{view.until}</p>
    </div>
  )
}

/** Work that goes on: how far it is. The page asks again by itself. */
export function workPage(view: WorkView) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <span class="govuk-caption-l">{view.year}</span>
        <h1 class="govuk-heading-l">{view.heading}</h1>
        <p class="govuk-body" role="status">
          {view.says}
        </p>
        <p class="govuk-body">
          This page asks again every few seconds. You can leave it: the work goes on.{' '}
          <a class="govuk-link" href={view.href}>
            Ask again now
          </a>
        </p>
      </div>
    </div>
  )
}

/** The files could not be looked at or loaded. */
export function failedPage(view: {
  readonly csrf: string
  readonly giveUpAction: string
  readonly againAction: string
  readonly files: readonly FileOutcome[]
}) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">The work stopped, and nothing was loaded</h1>
        <p class="govuk-body">
          Something went wrong on our side, or the system was stopped in the middle. Nothing was changed: what
          was loaded before stands as it was. Your files are still here.
        </p>
        <p class="govuk-body">
          Check them again: when that is done you can load them. If it stops a second time, tell whoever runs
          the system, with the time at which it stopped.
        </p>
        <ul class="govuk-list govuk-list--bullet">
          {view.files.map(({ file }) => (
            <li class="waymark-wrap">{file}</li>
          ))}
        </ul>
        <div class="govuk-button-group">
          <PostForm action={view.againAction} csrf={view.csrf}>
            {govuk('button', { text: 'Check the files again', preventDoubleClick: true })}
          </PostForm>
          <PostForm action={view.giveUpAction} csrf={view.csrf}>
            {govuk('button', { text: 'Remove the files', classes: 'govuk-button--secondary' })}
          </PostForm>
        </div>
        <p class="govuk-body">
          <a class="govuk-link" href={newImportPath}>
            Load other files
          </a>
        </p>
      </div>
    </div>
  )
}
