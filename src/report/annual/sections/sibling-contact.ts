import type { Section } from '#report/model/document.ts'
import { sentence } from '#report/model/sentence.ts'
import { section, type Writer } from '../writer.ts'

/** The Handbook asks for it beside its list of contents: brothers and sisters in care and their contact. */
export function siblingContact(writer: Writer): Section {
  return section(
    'sibling-contact',
    'Brothers and sisters',
    { kind: 'handbook', item: 'contact between looked after children and their brothers and sisters' },
    [
      writer.missing(
        sentence`Which children are brothers and sisters, and how often they see each other, is in none of the files that a council imports, so no figure for it can be given.`,
      ),
      writer.slot(
        'sibling-contact',
        'Contact between brothers and sisters',
        sentence`How many groups of brothers and sisters live together and apart, how IROs see to it that they meet, and where arrangements fell short.`,
      ),
    ],
  )
}
