import type { Section } from '#report/model/document.ts'
import { sentence } from '#report/model/sentence.ts'
import { carePlanningRegulations, handbook, handbookAnnualReport, irosAct } from '../citations.ts'
import { section, type Writer } from '../writer.ts'

export function purpose(writer: Writer): Section {
  return section('purpose', 'Purpose and duty', { kind: 'local' }, [
    writer.paragraph(
      sentence`Every child in care has an Independent Reviewing Officer (IRO), appointed under ${irosAct}, whose work follows ${carePlanningRegulations} and ${handbook}.`,
      sentence`The IRO sees to it that the plan for the child meets the child’s needs, that the child’s wishes and feelings are given their due, and that the council keeps its promises.`,
    ),
    writer.paragraph(
      sentence`The manager of the IRO service reports each year to the corporate parenting board, and the report is then published (${handbookAnnualReport}).`,
      sentence`Sections that the Handbook asks for say so under their heading, as councils and their manuals quote it; its own words are still to be checked.`,
    ),
    writer.slot(
      'route',
      'Where this report goes',
      sentence`The meetings that this report goes to, with their dates, and where it will be published.`,
    ),
    writer.slot(
      'local-context',
      'Local context',
      sentence`The council as a corporate parent: its strategy, what changed this year, and what inspections and peer reviews said.`,
    ),
  ])
}
