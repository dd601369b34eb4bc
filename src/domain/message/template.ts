import type { Audience, Channel } from './audience.ts'
import type { LinkPurposeName } from './link-purpose.ts'

/** What a message says, with `((names))` where something of the case comes in. */
export interface Wording {
  readonly subject: string
  readonly body: string
}

/** The product's own words for one audience: those in use, and all that were in use before them. */
export interface StandardWording extends Wording {
  /** The oldest first. Words that went out once are never changed: they are moved here, and the next version follows. */
  readonly earlier?: readonly Wording[]
}

/** A kind of message: what it is for, what comes into it, and the standard words for each audience. */
export interface Template {
  readonly id: string
  readonly name: string
  /** What comes in where `((name))` stands. `link` is filled in as the message is sent, and kept nowhere. */
  readonly fields: Readonly<Record<string, string>>
  readonly link: LinkPurposeName | undefined
  /** What it does with the meeting in the calendar of whoever reads it; undefined: nothing. */
  readonly calendar: 'carried' | 'taken out' | undefined
  readonly channels: readonly Channel[]
  /** Waits to be gathered with others to the same person into one message a day. */
  readonly digest: boolean
  readonly standard: Readonly<Partial<Record<Audience, StandardWording>>>
}

/** Which version the standard words are that are in use, counted from 1 for each audience by itself. */
export function versionOf({ earlier = [] }: StandardWording): number {
  return earlier.length + 1
}

/** The standard words as a version said them, for whoever asks what a kept message was made of; undefined: no such. */
export function standardOf(template: Template, audience: Audience, version: number): Wording | undefined {
  const words = template.standard[audience]
  return words === undefined ? undefined : [...(words.earlier ?? []), words][version - 1]
}

/** The field that becomes the address of a link. */
export const linkField = 'link'

const placeholder = /\(\(([a-z_]+)\)\)/g

/** The names that stand in a text as `((name))`, each once, in their order. */
export function fieldsIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(placeholder)].map(([, name = '']) => name))]
}

/** What keeps a wording from being used for a template, each as a sentence; none when all is well. */
export function wordingFaults(template: Template, wording: Wording): readonly string[] {
  const faults: string[] = []
  if (wording.subject.trim() === '') faults.push('Enter a subject.')
  if (wording.body.trim() === '') faults.push('Enter what the message says.')
  const known = Object.keys(template.fields)
  for (const name of fieldsIn(`${wording.subject} ${wording.body}`)) {
    if (name === linkField && template.link !== undefined) continue
    if (!known.includes(name)) {
      faults.push(
        `((${name})) is not known here. Use ${listed([...known, ...(template.link === undefined ? [] : [linkField])])}.`,
      )
    }
  }
  if (fieldsIn(wording.subject).includes(linkField))
    faults.push('The link belongs in the text, not in the subject.')
  if (template.link !== undefined && !fieldsIn(wording.body).includes(linkField)) {
    faults.push('Say where the link goes: write ((link)) on a line of its own.')
  }
  return faults
}

/**
 * A wording with its fields filled in, the link left to be filled when it is sent.
 * @throws RangeError when a field that the wording names was not given: a letter with a hole is never sent.
 */
export function fillIn(wording: Wording, fields: Readonly<Record<string, string>>): Wording {
  const fill = (text: string) =>
    text.replaceAll(placeholder, (whole: string, name: string) => {
      if (name === linkField) return whole
      const value = fields[name]
      if (value === undefined) throw new RangeError(`The message needs ${name}, which was not given`)
      return value
    })
  // A subject is one line: a name with a line break in it must not become a header of an email.
  return { subject: fill(wording.subject).replaceAll(/\s+/g, ' '), body: fill(wording.body) }
}

/** A text in which the link stands at its place. */
export function withLink(text: string, address: string): string {
  return text.replaceAll(`((${linkField}))`, address)
}

function listed(names: readonly string[]): string {
  const marked = names.map((name) => `((${name}))`)
  return marked.length < 2 ? marked.join('') : `${marked.slice(0, -1).join(', ')} or ${marked.at(-1) ?? ''}`
}
