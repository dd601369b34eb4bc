import type { Section } from '#report/model/document.ts'
import { sentence } from '#report/model/sentence.ts'
import { section, type Writer } from '../writer.ts'

export function objectives(writer: Writer): Section {
  return section('objectives', 'Objectives', { kind: 'local' }, [
    writer.slot(
      'last-objectives',
      'What we said we would do this year',
      sentence`Each objective of last year’s report, what was done, and the evidence for it.`,
    ),
    writer.slot(
      'next-objectives',
      'What we will do next year',
      sentence`Each objective for the coming year, who owns it, how it will be measured, and by when.`,
    ),
  ])
}
