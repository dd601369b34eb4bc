import type { PreparingNeeds } from '#app/preparing/prepare.ts'
import { relations } from '#domain/people-around/relations.ts'
import { formOf } from '#domain/preparing/forms/all-forms.ts'
import { largestFile } from '#domain/preparing/file-kinds.ts'
import { formIn, type Language } from '#domain/preparing/forms/form.ts'
import { govuk } from '../../kit/govuk/render.ts'
import { type Answer, defineLinkRoute, type Route } from '../../route.ts'
import { ErrorList, errorOf } from '../admin/error-list.tsx'
import { linkTo } from '../links.ts'
import {
  behindLink,
  type BehindLink,
  type ByLink,
  keepByLink,
  linkEnded,
  sendByLink,
} from '../preparing/behind-link.ts'
import { FormFields } from '../preparing/form-fields.tsx'
import { KeptForm } from '../preparing/kept-form.tsx'
import { QuickExit } from '../preparing/quick-exit.tsx'
import { sentFiles } from '../preparing/sent-file.ts'
import { typedIn } from '../../kit/typed-in.ts'
import { type ChildWords, childWords, languageOf } from './words.ts'

const path = '/my-review'
const allow = { link: 'my-review' } as const

/** A child's own page about their review: behind a link, on a phone, in words that they would use. */
export function myReviewRoutes({
  preparing: needs,
}: {
  readonly preparing: PreparingNeeds
}): readonly Route[] {
  return [
    defineLinkRoute({
      method: 'GET',
      path,
      allow,
      audit: { does: 'the child looked at their page' },
      handle: async (asked) => {
        const behind = await behindLink(needs, asked)
        if (behind?.paper === undefined) return linkEnded
        const language = languageOf(asked.query['language'], behind.full.language)
        return asked.query['done'] === undefined
          ? page(asked, behind, language)
          : donePage(asked, behind, language)
      },
    }),
    defineLinkRoute({
      method: 'POST',
      path,
      allow,
      takesFiles: ownFiles,
      audit: { does: 'the child sent what they want to say' },
      handle: async (asked) => {
        const behind = await behindLink(needs, asked)
        if (behind?.paper === undefined) return linkEnded
        const language = languageOf(asked.form['language'], behind.full.language)
        if (asked.form['later'] !== undefined) {
          await keepByLink(needs, asked, behind)
          const chosen = (asked.sent?.files.length ?? 0) > 0 ? 'yes' : undefined
          return { kind: 'redirect', to: linkTo(path, { done: 'later', language, chosen }) }
        }
        return send(needs, asked, behind, language)
      },
    }),
    defineLinkRoute({
      method: 'POST',
      path: '/my-review/kept',
      allow,
      audit: { does: 'what the child typed was kept, unread' },
      handle: async (asked) => {
        const behind = await behindLink(needs, asked)
        if (behind?.paper === undefined) return linkEnded
        await keepByLink(needs, asked, behind)
        return { kind: 'document', contentType: 'text/plain; charset=utf-8', body: 'Kept' }
      },
    }),
  ]
}

/** What a child may send with their words: two pictures and what they said aloud. */
const ownFiles = { files: 3, bytesEach: largestFile, bytesInAll: 3 * largestFile, fields: 100 } as const

async function send(
  needs: PreparingNeeds,
  asked: ByLink,
  behind: BehindLink,
  language: Language,
): Promise<Answer> {
  const said = childWords[language]
  const again = (field: string, words: string) =>
    page(asked, { ...behind, typed: typedIn(asked.form) }, language, { field, words })
  const sent = sentFiles(asked.sent)
  if ('fault' in sent) return again('drawing', sent.fault === 'too many' ? said.tooMany : said.tooLarge)
  const answer = await sendByLink(needs, asked, behind, { language, files: sent.files })
  if (answer.kind === 'done') return { kind: 'redirect', to: linkTo(path, { done: 'sent', language }) }
  if (answer.kind !== 'refused') return linkEnded
  if (answer.field === 'file') return again('drawing', said.wrongFile)
  return again('well', answer.field === undefined ? answer.reason : said.empty)
}

function page(
  asked: ByLink,
  behind: BehindLink,
  language: Language,
  problem?: { readonly field: string; readonly words: string },
): Answer {
  const said = childWords[language]
  const words = formIn(formOf('child'), language)
  const { full, invitee, over } = behind
  const people = full.invitees
    .filter(({ inviteeId, part }) => inviteeId !== invitee.inviteeId && part !== 'left_out')
    .map(({ inviteeId, person }) => ({
      inviteeId,
      name: person?.called ?? person?.name ?? '',
      who: language === 'en' && person !== null ? relations[person.relation].name.toLowerCase() : '',
    }))
  const checked = language === 'en' || full.languagesChecked.includes(language)
  const english = checked ? undefined : childWords.en
  const other: Language = language === 'en' ? 'fr' : 'en'
  const problems = problem === undefined ? [] : [problem]
  const before = full.files.filter(({ paperId }) => paperId === behind.paper?.paperId)
  return {
    kind: 'page',
    title: words.title,
    status: problem === undefined ? 200 : 422,
    body: (
      <div class="waymark-child" lang={language}>
        <QuickExit text={said.leave} />
        <ErrorList problems={problems} />
        <h1 class="govuk-heading-xl">{said.hello(full.called ?? '')}</h1>
        {english === undefined ? null : <NotChecked said={said} />}
        <p class="govuk-body-l">{said.when(full.review)}</p>
        {english === undefined ? null : <English words={english.when(full.review)} />}
        <p class="govuk-body">{said.iro(full.iroName)}</p>
        {english === undefined ? null : <English words={english.iro(full.iroName)} />}
        {over === undefined ? (
          <>
            <p class="govuk-body">{words.lead}</p>
            {english === undefined ? null : <English words={formIn(formOf('child'), 'en').lead} />}
            <KeptForm
              action={path}
              keep="/my-review/kept"
              files
              csrf={asked.csrf}
              words={{ kept: said.kept, notKept: said.notKept }}
            >
              <input type="hidden" name="language" value={language} />
              <FormFields
                words={words}
                typed={behind.typed}
                people={people}
                problems={problems}
                english={checked ? undefined : formIn(formOf('child'), 'en')}
              />
              <OwnFiles
                said={said}
                english={english}
                before={before.map(({ name }) => name)}
                problems={problems}
              />
              <div class="govuk-button-group">
                {govuk('button', { text: both(said.send, english?.send), preventDoubleClick: true })}
                {govuk('button', {
                  text: both(said.later, english?.later),
                  name: 'later',
                  value: 'yes',
                  classes: 'govuk-button--secondary',
                })}
              </div>
            </KeptForm>
          </>
        ) : (
          govuk('inset-text', { text: said.over })
        )}
        <p class="govuk-body">
          <a class="govuk-link" href={linkTo(path, { language: other })} lang={other}>
            {said.other}
          </a>
        </p>
      </div>
    ),
  }
}

/** Words with their English in brackets, where it is to stand beside them. */
const both = (words: string, english: string | undefined) =>
  english === undefined ? words : `${words} (${english})`

/** That a translation was not read by anybody whose language it is, in it and in English. */
function NotChecked({ said }: { readonly said: ChildWords }) {
  return govuk('inset-text', {
    html: (
      <>
        <p class="govuk-body">{said.notChecked}</p>
        <p class="govuk-body govuk-!-margin-bottom-0" lang="en">
          {childWords.en.notChecked}
        </p>
      </>
    ),
  })
}

function English({ words }: { readonly words: string }) {
  return (
    <p class="govuk-body waymark-quiet" lang="en">
      {words}
    </p>
  )
}

/** Drawing it or saying it instead of writing: a picture and a recording as any phone makes them. */
function OwnFiles(props: {
  readonly said: ChildWords
  /** Beside a translation that nobody has confirmed. */
  readonly english: ChildWords | undefined
  readonly before: readonly string[]
  readonly problems: readonly { readonly field: string; readonly words: string }[]
}) {
  const { said, english, before, problems } = props
  const hintOf = (text: string, ...more: readonly (string | undefined)[]) => ({
    hint: {
      html: (
        <>
          {text}
          {english === undefined ? null : (
            <>
              <br />
              <span lang="en">{more.join(' ')}</span>
            </>
          )}
        </>
      ),
    },
  })
  return (
    <>
      {govuk('file-upload', {
        id: 'drawing',
        name: 'drawing',
        label: { text: said.draw, classes: 'govuk-label--s' },
        ...hintOf(said.drawHint, english?.draw, english?.drawHint),
        multiple: true,
        attributes: { accept: 'image/jpeg,image/png' },
        ...errorOf(problems, 'drawing'),
      })}
      {govuk('file-upload', {
        id: 'voice',
        name: 'voice',
        label: { text: said.voice, classes: 'govuk-label--s' },
        ...hintOf(said.voiceHint, english?.voice, english?.voiceHint),
        attributes: { accept: 'audio/*' },
      })}
      {before.length === 0 ? null : (
        <>
          <p class="govuk-body govuk-!-margin-bottom-1">{said.sentBefore}:</p>
          <ul class="govuk-list govuk-list--bullet">
            {before.map((name) => (
              <li class="waymark-as-typed" translate="no">
                {name}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function donePage(asked: ByLink, { full }: BehindLink, language: Language): Answer {
  const said = childWords[language]
  const sent = asked.query['done'] === 'sent'
  const title = sent ? said.thanks : said.kept
  const checked = language === 'en' || full.languagesChecked.includes(language)
  return {
    kind: 'page',
    title,
    body: (
      <div class="waymark-child" lang={language}>
        <QuickExit text={said.leave} />
        <h1 class="govuk-heading-l">{title}</h1>
        {checked ? null : <NotChecked said={said} />}
        <p class="govuk-body-l">{sent ? said.next(full.iroName) : said.laterDone}</p>
        {checked ? null : (
          <English words={sent ? childWords.en.next(full.iroName) : childWords.en.laterDone} />
        )}
        {!sent && asked.query['chosen'] === 'yes' ? <p class="govuk-body">{said.filesLater}</p> : null}
        <p class="govuk-body">
          <a class="govuk-link" href={linkTo(path, { language })}>
            {said.change}
          </a>
        </p>
      </div>
    ),
  }
}
