import { type ClearText, clearFor, type PlacementAddress, struckFor } from './placement-address.ts'
import { allRecordParts, givenTo, type PartChoice, type RecordPart, recordParts } from './parts.ts'
import type { Knowing, RecordReader } from './readers.ts'

/** One thing that the record says: under a label, where it has one. */
export interface RecordItem {
  readonly label: string | null
  readonly text: string
}

/** What the record says in one of its parts. */
export interface PartContent {
  readonly part: RecordPart
  readonly items: readonly RecordItem[]
}

/** The ways in which a child's version is written. */
export const childStyles = {
  letter: 'A letter',
  pictures: 'Big and short, with a picture for each thing',
  plain: 'Plain and short, for an older young person',
} as const
export type ChildStyle = keyof typeof childStyles

export function isChildStyle(text: string): text is ChildStyle {
  return Object.hasOwn(childStyles, text)
}

/** A record as a whole: what each version is made of. Where the child lives is never a part of it. */
export interface RecordContent {
  readonly title: string
  readonly parts: readonly PartContent[]
  /** The words to the child. */
  readonly letter: string
  readonly style: ChildStyle
}

/** Somebody who is to have a version. */
export interface Recipient {
  /** `child`, or the id of the person around the child. */
  readonly key: string
  readonly name: string
  readonly reader: RecordReader
  readonly knowing: Knowing
}

/** What the IRO decided for one recipient. */
export interface VersionChoices {
  readonly parts: readonly PartChoice[]
  /** Mentions of where the child lives are struck out of the texts. */
  readonly strike: boolean
}

/** A reader's version. Every word in it was looked through for that reader. */
export interface Version {
  readonly title: ClearText
  readonly letter: ClearText | null
  readonly style: ChildStyle | null
  readonly address: ClearText | null
  readonly sections: readonly {
    readonly part: RecordPart
    readonly title: ClearText
    readonly items: readonly { readonly label: ClearText | null; readonly text: ClearText }[]
  }[]
}

export interface Withheld {
  readonly part: RecordPart
  readonly reason: string
}

/** A text that says where the child lives, to somebody who may not know. */
export interface Blocked {
  readonly part: RecordPart | 'letter' | 'title'
  /** As it stands in the record: shown to the IRO alone. */
  readonly text: string
}

export type VersionMade = { readonly withheld: readonly Withheld[] } & (
  | { readonly kind: 'made'; readonly version: Version }
  /** Nothing is made until each was struck out, written anew or withheld. */
  | { readonly kind: 'blocked'; readonly blocked: readonly Blocked[] }
)

/** Makes the version of one reader. `places`: every address and postcode at which the child is or was placed. */
export function versionFor(
  recipient: Pick<Recipient, 'reader' | 'knowing'>,
  content: RecordContent,
  places: readonly PlacementAddress[],
  choices: VersionChoices,
): VersionMade {
  const { reader, knowing } = recipient
  const blocked: Blocked[] = []
  const clear = (text: string, part: Blocked['part']): ClearText => {
    const looked = clearFor(knowing, text, places)
    if (looked.clear) return looked.text
    if (!choices.strike) blocked.push({ part, text })
    return struckFor(knowing, text, places)
  }
  const withheld: Withheld[] = []
  const sections = allRecordParts.flatMap((part): Version['sections'] => {
    const items = content.parts.filter((one) => one.part === part).flatMap((one) => one.items)
    if (items.length === 0) return []
    const given = givenTo(reader, part, choices.parts)
    if (given !== 'given') {
      withheld.push({ part, reason: given.withheld })
      return []
    }
    return [
      {
        part,
        title: clear(recordParts[part], part),
        items: items.map(({ label, text }) => ({
          label: label === null ? null : clear(label, part),
          text: clear(text, part),
        })),
      },
    ]
  })
  const isChild = reader === 'child'
  const [place] = places
  const version: Version = {
    title: clear(content.title, 'title'),
    letter: isChild ? clear(content.letter, 'letter') : null,
    style: isChild ? content.style : null,
    address: isChild ? null : (place?.tellTo(knowing) ?? null),
    sections,
  }
  for (const { part, title, items } of sections) {
    // Half an address in one line and half in the next is an address to whoever reads on.
    const together = [title, ...items.flatMap(({ label, text }) => [label ?? '', text])].join(' ')
    if (!clearFor(knowing, together, places).clear) blocked.push({ part, text: together })
  }
  return blocked.length > 0 ? { kind: 'blocked', blocked, withheld } : { kind: 'made', version, withheld }
}
