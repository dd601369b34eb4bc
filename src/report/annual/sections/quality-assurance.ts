import type { Section } from '#report/model/document.ts'
import { label } from '#report/model/inline.ts'
import { ref } from '#report/model/reference.ts'
import { comparedWithYearBefore, outOf, sentence } from '#report/model/sentence.ts'
import { categoriesByYear, cutBy, measuresByYear } from '../tables.ts'
import { section, subsection, type Writer } from '../writer.ts'

const coverage = ref('quality.coverage')
const shared = ref('quality.plan_shared')
const timescale = ref('quality.in_childs_timescale')

/** Handbook item: what audits found about how reviews are organised, conducted and recorded. */
export function qualityAssurance(writer: Writer): Section {
  return section(
    'quality-assurance',
    'Quality assurance',
    {
      kind: 'handbook',
      item: 'the outcomes of quality assurance audits of the organisation, conduct and recording of reviews',
    },
    [
      writer.slot(
        'audits',
        'Audits of how reviews are organised, conducted and recorded',
        sentence`What was audited and observed, by whom, what was found, and what changed because of it.`,
      ),
    ],
    [
      checks(writer),
      subsection(
        'grades',
        'How IROs graded plans and practice',
        categoriesByYear(writer, cutBy('quality.care_plan_grade', 'grade'), 'grade', {
          id: 'care-plan-grades',
          caption: sentence`Care plans, as graded by IROs, by year`,
          corner: 'Grade',
          share: true,
        }),
        categoriesByYear(writer, cutBy('quality.child_focus_grade', 'grade'), 'grade', {
          id: 'child-focus-grades',
          caption: sentence`Focus on the child, as graded by IROs, by year`,
          corner: 'Grade',
          share: true,
        }),
      ),
    ],
  )
}

function checks(writer: Writer): Section {
  return subsection(
    'quality-checks',
    'IROs’ quality checks',
    writer.paragraph(
      sentence`IROs completed a quality check for ${coverage} of the reviews held${outOf(coverage)}${comparedWithYearBefore(coverage)}.`,
      sentence`Where it was answered, the care plan had been shared with the child in ${shared} of checks${outOf(shared)}${comparedWithYearBefore(shared)}.`,
      sentence`The plan was moving at the child’s pace in ${timescale} of the checks that say so or not${outOf(timescale)}${comparedWithYearBefore(timescale)}.`,
    ),
    measuresByYear(
      writer,
      [
        { header: label('Reviews with a check'), reference: coverage },
        { header: label('Plan shared with the child'), reference: shared },
        { header: label('Plan in the child’s timescale'), reference: timescale },
      ],
      { id: 'quality-by-year', caption: sentence`What the checks found, by year`, corner: 'Finding' },
    ),
  )
}
