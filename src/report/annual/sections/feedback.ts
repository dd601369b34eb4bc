import type { Block, Section } from '#report/model/document.ts'
import { label } from '#report/model/inline.ts'
import { ref } from '#report/model/reference.ts'
import { comparedWithYearBefore, counted, sentence } from '#report/model/sentence.ts'
import { categoriesByYear, cutBy, thisYearKeys } from '../tables.ts'
import { section, type Writer } from '../writer.ts'

const replies = ref('feedback.replies')

export function feedback(writer: Writer): Section {
  return section('feedback', 'Consultation and feedback', { kind: 'local' }, [
    writer.paragraph(
      sentence`The service received ${counted(replies, 'reply', 'replies')} to its surveys and consultation forms${comparedWithYearBefore(replies)}.`,
    ),
    categoriesByYear(writer, cutBy('feedback.replies', 'respondent'), 'respondent', {
      id: 'feedback-by-respondent',
      caption: sentence`Replies by who sent them, by year`,
      corner: 'From',
      total: true,
    }),
    categoriesByYear(writer, cutBy('feedback.replies', 'survey'), 'survey', {
      id: 'feedback-by-survey',
      caption: sentence`Replies by survey, by year`,
      corner: 'Survey',
      total: true,
    }),
    answers(writer),
    writer.paragraph(
      sentence`Children opened ${counted(ref('app.accounts'), 'account', 'accounts')} with the children’s app${comparedWithYearBefore(ref('app.accounts'))}, and sent ${counted(ref('app.statements'), 'statement', 'statements')} through it${comparedWithYearBefore(ref('app.statements'))}.`,
    ),
    writer.slot(
      'you-said',
      'You said, we did',
      sentence`What children, parents and carers said about reviews and IROs, and what was done about it. Quote only with consent, and nothing by which a child could be recognised.`,
    ),
  ])
}

/**
 * What was answered to each question. In what is published, an answer that few gave is left out with its
 * words, for they may be a child's own.
 */
function answers(writer: Writer): readonly Block[] {
  const cut = ref('feedback.answers', { by: ['question', 'answer'] })
  const questions = thisYearKeys(writer, cut, 'question')
  if (questions.length === 0 || !writer.knows(ref('feedback.replies'))) return []
  const rows = questions.flatMap((question) =>
    (writer.book.entry(cut)?.cells ?? [])
      .filter(({ keys }) => keys['question'] === question)
      .map((cell) => ({ ...cut, keys: cell.keys }))
      .filter((reference) => writer.book.figure(reference).state === 'known'),
  )
  if (rows.length === 0) return []
  return writer.table({
    id: 'answers',
    caption: sentence`Answers, of those who answered the question`,
    corner: 'Question and answer',
    columns: [label('Gave this answer'), label('Answered the question'), label('Share')],
    rows: rows.map((reference) => ({
      header: label(`${reference.keys['question'] ?? ''}: ${reference.keys['answer'] ?? ''}`),
      cells: [{ ...reference, field: 'numerator' }, { ...reference, field: 'denominator' }, reference],
    })),
  })
}
