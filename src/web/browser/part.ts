import { ask, type Heard, type Told } from './answers.ts'
import type { Draft, Drafts } from './drafts.ts'

type Fields = Readonly<Record<string, string>>
type Clash = Extract<Told, { kind: 'conflict' }>

/** As many things of one sort as the site keeps. */
const mostRows = 40

const notContent = new Set(['_csrf', 'version'])

/** One section on the page: what is typed in it, whether that is sent, and what came back. */
export class Part {
  readonly form: HTMLFormElement
  readonly id: string
  /** Called when a person has settled which text stands. */
  onSettled: () => void = () => {}
  readonly #drafts: Drafts | undefined
  #mark: string
  #version: number
  /** What the site holds, as far as this page knows. */
  #sent: string
  #clash: Clash | undefined

  constructor(
    form: HTMLFormElement,
    of: { readonly reviewId: string; readonly mark: string; readonly drafts: Drafts | undefined },
  ) {
    this.form = form
    this.id = `${of.reviewId} ${new URL(form.action).pathname.split('/').at(-1) ?? ''}`
    this.#mark = of.mark
    this.#drafts = of.drafts
    this.#version = Number(this.#input('version')?.value ?? 0)
    this.#sent = asText(asDrawn(form))
    // A browser that filled in what stood here before would have it taken for typed on what the site holds now.
    form.autocomplete = 'off'
    this.#offerAnother()
  }

  /** Something was typed that the site does not hold yet. */
  get waits(): boolean {
    return asText(this.fields()) !== this.#sent
  }

  /** Somebody else saved it, too, and nobody has chosen yet. */
  get clashes(): boolean {
    return this.#clash !== undefined
  }

  fields(): Fields {
    return fieldsOf(this.form)
  }

  /** Keeps what is typed now in this browser. */
  async typed(): Promise<void> {
    const draft = { id: this.id, fields: this.fields(), version: this.#version, mark: this.#mark }
    try {
      await (this.waits ? this.#drafts?.keep(draft) : this.#drafts?.forget(this.id))
    } catch {
      // A browser that is full or forbids it keeps nothing: the text is still on the page, and is sent from there.
    }
  }

  /** Takes up what an earlier page kept, beside what was typed here meanwhile: it stands in the form, and waits to be sent. */
  async takeUp(draft: Draft): Promise<void> {
    const fields = this.waits ? both(draft.fields, this.fields(), this.form) : draft.fields
    this.#addRowsFor(fields)
    this.#fill(fields)
    this.#version = draft.version
    this.#mark = draft.mark
    if (!this.waits) await this.#drafts?.forget(this.id)
  }

  async send(): Promise<Heard> {
    const sending = this.fields()
    const form = new URLSearchParams({
      ...sending,
      _csrf: this.#input('_csrf')?.value ?? '',
      version: String(this.#version),
      mark: this.#mark,
      answer: 'json',
    })
    const heard = await ask(this.form.action, form)
    if (heard.kind === 'saved') {
      this.#version = heard.version
      this.#sent = asText(sending)
      this.#say(heard.words, heard.proposal)
      await this.typed()
    }
    if (heard.kind === 'conflict') this.#showClash(heard)
    if (heard.kind === 'refused' || heard.kind === 'gone') this.#say(heard.words, null)
    return heard
  }

  #input(name: string): HTMLInputElement | undefined {
    const field = this.form.elements.namedItem(name)
    return field instanceof HTMLInputElement ? field : undefined
  }

  #say(words: string, proposal: string | null): void {
    const place = this.form.querySelector('.waymark-meeting__saved')
    if (place !== null) place.textContent = words
    const proposed = this.form.querySelector('.waymark-meeting__proposal')
    if (proposed !== null && proposal !== null) proposed.textContent = proposal
  }

  #fill(fields: Fields): void {
    for (const field of this.form.elements) {
      if (field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox'))
        field.checked = fields[field.name] === field.value
      else if (
        (field instanceof HTMLInputElement && field.type !== 'hidden') ||
        field instanceof HTMLTextAreaElement ||
        field instanceof HTMLSelectElement
      )
        field.value = fields[field.name] ?? ''
    }
  }

  /** Both texts side by side, and a button for each way on. Nothing is overwritten before a person chooses. */
  #showClash(clash: Clash): void {
    this.#clash = clash
    const mine = this.fields()
    const panel = document.createElement('div')
    panel.className = 'waymark-meeting__clash'
    panel.setAttribute('role', 'alert')
    const lead = paragraph(
      `Somebody else saved this meanwhile. ${clash.by}. Nothing of either is lost: choose.`,
    )
    const settle = (fields: Fields) => () => {
      panel.remove()
      this.#clash = undefined
      this.#version = clash.version
      this.#sent = asText(clash.theirs)
      this.#addRowsFor(fields)
      this.#fill(fields)
      void this.typed().then(this.onSettled)
    }
    const ways = document.createElement('div')
    ways.className = 'govuk-button-group'
    ways.append(
      button('Keep both', settle(both(clash.theirs, mine, this.form))),
      button('Keep mine', settle(mine)),
      button('Take theirs', settle(clash.theirs)),
    )
    panel.append(lead, sideBySide(clash), ways)
    this.form.parentElement?.querySelector('.waymark-meeting__clash')?.remove()
    this.form.before(panel)
  }

  #offerAnother(): void {
    const template = this.form.querySelector('template')
    if (template === null) return
    const more = button('Add another', () => {
      const row = this.#addRow(template)
      row?.querySelector<HTMLElement>('input, textarea, select')?.focus()
    })
    more.className = 'govuk-button govuk-button--secondary waymark-meeting__another'
    template.before(more)
  }

  /** One more thing of its sort, under the next number. */
  #addRow(template: HTMLTemplateElement): HTMLElement | undefined {
    const next = this.form.querySelectorAll('.waymark-meeting__row').length + 1
    const row = template.content.firstElementChild?.cloneNode(true)
    if (!(row instanceof HTMLElement)) return undefined
    const numbered = (text: string) => text.replaceAll('NEXT', String(next))
    for (const one of row.querySelectorAll('*')) {
      for (const { name, value } of one.attributes)
        if (value.includes('NEXT')) one.setAttribute(name, numbered(value))
      for (const child of one.childNodes)
        if (child.nodeType === Node.TEXT_NODE && child.textContent !== null)
          child.textContent = numbered(child.textContent)
    }
    const more = this.form.querySelector('.waymark-meeting__another')
    ;(more ?? template).before(row)
    return row
  }

  #addRowsFor(fields: Fields): void {
    const template = this.form.querySelector('template')
    if (template === null) return
    const [, rows] = /name="([a-z]+)-NEXT-/.exec(template.innerHTML) ?? []
    const numbers = Object.keys(fields).flatMap((name) => {
      const [row, no] = name.split('-')
      return row === rows ? [Number(no)] : []
    })
    const highest = Math.min(mostRows, Math.max(0, ...numbers))
    while (this.form.querySelectorAll('.waymark-meeting__row').length < highest) {
      if (this.#addRow(template) === undefined) return
    }
  }
}

/** What stands in a form, without what is not content. */
function fieldsOf(form: HTMLFormElement): Fields {
  const pairs = [...new FormData(form)].filter(
    (pair): pair is [string, string] =>
      typeof pair[1] === 'string' && pair[1] !== '' && !notContent.has(pair[0]),
  )
  return Object.fromEntries(pairs)
}

/** What stood in a form when the site drew it: people type before a page's script runs. */
function asDrawn(form: HTMLFormElement): Fields {
  const copy = form.cloneNode(true)
  if (!(copy instanceof HTMLFormElement)) return {}
  copy.reset()
  return fieldsOf(copy)
}

/** Fields as one text, whatever their order, so that two states can be told apart. */
function asText(fields: Fields): string {
  return JSON.stringify(
    Object.entries(fields)
      .map(([name, value]) => [name, value.replaceAll('\r\n', '\n')] as const)
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  )
}

/** Theirs, and after it what was typed here where the two differ. Of a choice, what was chosen here. */
function both(theirs: Fields, mine: Fields, form: HTMLFormElement): Fields {
  const names = new Set([...Object.keys(theirs), ...Object.keys(mine)])
  return Object.fromEntries(
    [...names].map((name): [string, string] => {
      const [one = '', other = ''] = [theirs[name], mine[name]]
      if (one === other || other === '') return [name, one]
      if (one === '') return [name, other]
      const field = form.elements.namedItem(name)
      if (field instanceof HTMLTextAreaElement) return [name, `${one}\n${other}`]
      const line = field instanceof HTMLInputElement && field.type === 'text' && field.inputMode !== 'numeric'
      return [name, line ? `${one}; ${other}` : other]
    }),
  )
}

function sideBySide(clash: Clash): HTMLElement {
  const table = document.createElement('table')
  table.className = 'govuk-table waymark-stacked'
  const headings = ['What', 'Saved now', 'What you typed']
  const head = table.createTHead().insertRow()
  for (const heading of headings) {
    const cell = document.createElement('th')
    cell.scope = 'col'
    cell.className = 'govuk-table__header'
    cell.textContent = heading
    head.append(cell)
  }
  const body = table.createTBody()
  for (const { label, theirs, mine } of clash.rows) {
    const row = body.insertRow()
    row.className = 'govuk-table__row'
    for (const [at, text] of [label, theirs, mine].entries()) {
      const cell = row.insertCell()
      cell.className = 'govuk-table__cell'
      cell.dataset['label'] = headings[at] ?? ''
      cell.textContent = text
    }
  }
  return table
}

function paragraph(text: string): HTMLElement {
  const words = document.createElement('p')
  words.className = 'govuk-body'
  words.textContent = text
  return words
}

function button(text: string, press: () => void): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = 'govuk-button govuk-button--secondary'
  made.textContent = text
  made.addEventListener('click', press)
  return made
}
