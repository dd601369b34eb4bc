import { ask, type Told } from './answers.ts'
import { Drafts } from './drafts.ts'
import { Part } from './part.ts'

/** A pause in typing after which a section is sent, in milliseconds. */
const pause = 1200
/** Between two attempts to send what waits, in milliseconds. */
const again = 10_000

const root = document.querySelector<HTMLElement>('[data-meeting]')
if (root !== null && root.dataset['readOnly'] === undefined) void saveByItself(root)

/** Makes the sections of the workspace save themselves: typed text is kept here at once, and sent when it can be. */
async function saveByItself(page: HTMLElement): Promise<void> {
  const reviewId = page.dataset['meeting'] ?? ''
  const mark = crypto.randomUUID()
  const drafts = await Drafts.open(page.dataset['draftKey'])
  const stillThere = `/reviews/${reviewId}/meeting/still-there`
  const parts = [...page.querySelectorAll<HTMLFormElement>('.waymark-meeting__form')].map(
    (form) => new Part(form, { reviewId, mark, drafts }),
  )
  let sending: Promise<void> | undefined
  let trouble: 'unreachable' | 'signed-out' | undefined

  const show = () => {
    const waiting = parts.filter((part) => part.waits).length
    const clashing = parts.filter((part) => part.clashes).length
    say(page, words({ waiting, clashing, trouble, kept: drafts !== undefined, busy: sending !== undefined }))
    page
      .querySelector('.waymark-meeting__bar')
      ?.classList.toggle('waymark-meeting__bar--unsent', clashing > 0 || trouble !== undefined)
  }

  const sendAll = async () => {
    for (const part of parts) {
      if (!part.waits || part.clashes) continue
      let heard = await part.send()
      if (heard.kind === 'signed-out') {
        // Whoever signed in again in another window goes on here: the page asks for its tokens anew.
        const back = await ask(stillThere)
        if (back.kind === 'there') {
          renewTokens(page, back.csrf)
          heard = await part.send()
        }
      }
      trouble = heard.kind === 'unreachable' || heard.kind === 'signed-out' ? heard.kind : undefined
      if (trouble !== undefined) return
      if (heard.kind === 'saved') showLeft(page, heard.left)
    }
  }

  const send = () => {
    sending ??= sendAll().finally(() => {
      sending = undefined
      show()
    })
    show()
    return sending
  }

  let timer: ReturnType<typeof setTimeout> | undefined
  for (const part of parts) {
    part.form.addEventListener('input', () => {
      // At once: until it is sent, nothing here may say that everything is saved.
      show()
      void part.typed().then(show)
      clearTimeout(timer)
      timer = setTimeout(() => void send(), pause)
    })
    part.form.addEventListener('submit', (event) => {
      event.preventDefault()
      void part.typed().then(send)
    })
    part.onSettled = () => void send()
  }
  addEventListener('online', () => void send())
  addEventListener('focus', () => parts.some((part) => part.waits) && void send())
  setInterval(() => parts.some((part) => part.waits && !part.clashes) && void send(), again)
  addEventListener('beforeunload', (event) => {
    if (drafts === undefined && parts.some((part) => part.waits)) event.preventDefault()
  })
  document.querySelector('form[action="/sign-out"]')?.addEventListener('submit', (event) => {
    if (!parts.some((part) => part.waits && !part.clashes) || trouble !== undefined) return
    // What is still on its way is sent before everything here is erased.
    event.preventDefault()
    const form = event.currentTarget
    void send().then(() => form instanceof HTMLFormElement && form.submit())
  })

  page.classList.add('waymark-meeting--saves-itself')
  for (const draft of (await drafts?.ofReview(reviewId)) ?? []) {
    await parts.find(({ id }) => id === draft.id)?.takeUp(draft)
  }
  const waiting = parts.filter((part) => part.waits)
  // Typed before this script ran, or kept by an earlier page.
  for (const part of waiting) await part.typed()
  if (waiting.length > 0) void send()
  else show()
}

function words(now: {
  readonly waiting: number
  readonly clashing: number
  readonly trouble: 'unreachable' | 'signed-out' | undefined
  readonly kept: boolean
  readonly busy: boolean
}): string {
  const { waiting, clashing, trouble, kept } = now
  const where = kept
    ? 'It is kept on this computer, encrypted, and is sent when you are back.'
    : 'Keep this page open.'
  if (trouble === 'unreachable') return `No connection. ${parts(waiting)} not sent. ${where}`
  if (trouble === 'signed-out')
    return `You were signed out. Sign in again in another window: what you typed here is then sent. ${parts(waiting)} not sent.`
  if (clashing > 0) return `${parts(clashing)} saved by somebody else, too: look at both`
  if (waiting > 0) return now.busy ? 'Saving' : 'Not saved yet'
  return 'Everything is saved'
}

const parts = (many: number) => (many === 1 ? '1 section' : `${many} sections`)

function say(page: HTMLElement, text: string): void {
  const state = page.querySelector('[data-save-state]')
  if (state !== null && state.textContent !== text) state.textContent = text
}

/** Every form of the page carries the new token. */
function renewTokens(page: HTMLElement, csrf: string): void {
  for (const field of page.ownerDocument.querySelectorAll<HTMLInputElement>('input[name="_csrf"]'))
    field.value = csrf
}

function showLeft(page: HTMLElement, left: Extract<Told, { kind: 'saved' }>['left']): void {
  const many = left.length
  const count = many === 0 ? 'Nothing is left' : many === 1 ? '1 thing is left' : `${many} things are left`
  const set = (where: string, text: string) => {
    const place = page.querySelector(where)
    if (place !== null) place.textContent = text
  }
  set('[data-left-count]', count)
  set('[data-left-words]', many === 0 ? 'Nothing. The review can be completed.' : count)
  page.querySelector('[data-left-list]')?.replaceChildren(
    ...left.map((one) => {
      const item = document.createElement('li')
      const link = document.createElement('a')
      link.className = 'govuk-link govuk-link--no-visited-state'
      link.href = one.href
      link.textContent = one.words
      item.append(link)
      return item
    }),
  )
}
