import type { Section } from '#report/model/document.ts'
import { ref } from '#report/model/reference.ts'
import { comparedWithYearBefore, counted, outOf, sentence } from '#report/model/sentence.ts'
import { categoriesByYear, cutBy } from '../tables.ts'
import { section, type Writer } from '../writer.ts'

const visits = ref('contacts.visits')
const visited = ref('contacts.children_visited')
const midway = ref('midway.done')

export function betweenReviews(writer: Writer): Section {
  return section('between-reviews', 'Visits and oversight between reviews', { kind: 'local' }, [
    writer.paragraph(
      sentence`IROs made ${counted(visits, 'visit', 'visits')} to ${counted(visited, 'child', 'children')} outside their review meetings${comparedWithYearBefore(visits)}.`,
    ),
    categoriesByYear(writer, cutBy('contacts.all', 'method'), 'method', {
      id: 'contacts-by-method',
      caption: sentence`Contacts between IROs and children, by method and year`,
      corner: 'Method',
      total: true,
    }),
    writer.paragraph(
      sentence`Midway between two reviews the IRO checks that the plan is on track. That was done for ${midway} of the midway reviews that fell due${outOf(midway)}${comparedWithYearBefore(midway)}.`,
      sentence`Midway reviews are local practice: no law sets a date for them.`,
    ),
  ])
}
