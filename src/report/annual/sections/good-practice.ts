import type { Section } from '#report/model/document.ts'
import { sentence } from '#report/model/sentence.ts'
import { section, type Writer } from '../writer.ts'

/** The Handbook: the report identifies good practice, and issues for further development. */
export function goodPractice(writer: Writer): Section {
  return section(
    'good-practice',
    'Good practice and what must change',
    {
      kind: 'handbook',
      item: 'good practice, and issues for further development, including where urgent action is needed',
    },
    [
      writer.slot(
        'good-practice',
        'What is working well',
        sentence`Good practice worth keeping and spreading, with the evidence for it.`,
      ),
      writer.slot(
        'development',
        'What needs to change',
        sentence`Issues for development, each with an owner and a date; those that need urgent action first.`,
      ),
    ],
  )
}
