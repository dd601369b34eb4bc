import type { OtherAreasFigure } from '#app/report/report-sources.ts'
import { measures } from '#domain/measure/register.ts'
import type { Block, Cell, Section, TableRow } from '#report/model/document.ts'
import { dateText, label, type Line, record, words } from '#report/model/inline.ts'
import { printed } from '#report/model/print-figure.ts'
import { ref } from '#report/model/reference.ts'
import { sentence } from '#report/model/sentence.ts'
import { section, type Writer } from '../writer.ts'

/** The council's own figures beside those of England, its neighbours or others, of the same year where there is one. */
export function otherAreas(writer: Writer): Section {
  return section('other-areas', 'Beside other areas', { kind: 'local' }, [table(writer)])
}

function table(writer: Writer): readonly Block[] {
  const year = writer.book.years[0]?.year ?? ''
  const newest = newestOf(writer.otherAreas)
  const areas = [...new Set(newest.map(({ area }) => area))].toSorted()
  const rows = measures.flatMap(({ id, question }): readonly TableRow[] => {
    const own = ref(id)
    const others = newest.filter(({ measure }) => measure === id)
    if (others.length === 0 || !writer.knows(own)) return []
    const cells = areas.map(
      (area): Cell =>
        cellOf(
          writer,
          others.find((one) => one.area === area),
        ),
    )
    return [{ header: [label(question)], cells: [{ figure: writer.book.figure(own) }, ...cells] }]
  })
  if (rows.length === 0) {
    return writer.missing(
      sentence`No figures of England or other areas (${label('comparators.csv')}) were imported for ${dateText(year)} or before it, so none can be set beside the council’s own.`,
    )
  }
  const said = [...new Set(newest.flatMap(({ source }) => source ?? []))].toSorted()
  return [
    {
      kind: 'table',
      id: 'beside-other-areas',
      number: '',
      caption: [words('The council’s figures beside those of other areas')],
      corner: [words('Measure')],
      columns: [[dateText(writer.book.nameOfYear(0))], ...areas.map((area): Line => [label(area)])],
      rows,
      notes: [
        [
          words(
            'Other areas may count in another way. Where theirs is of an earlier year, the year stands beside it.',
          ),
        ],
        ...(said.length === 0
          ? []
          : [[words('Sources of the others’ figures: '), label(said.join('; ')), words('.')]]),
        ...countedOtherwise(newest.filter(({ measure }) => writer.knows(ref(measure)))),
      ],
    },
  ]

  function cellOf({ book }: Writer, other: OtherAreasFigure | undefined): Cell {
    const entry = other === undefined ? undefined : book.entry(ref(other.measure))
    if (other === undefined || entry === undefined) return { line: [words('not known')] }
    const value = record(printed(other.value, 'value', entry))
    return { line: other.year === year ? [value] : [value, words(' ('), dateText(other.year), words(')')] }
  }
}

/** How another area counts, where somebody noted that it is not as here. */
function countedOtherwise(figures: readonly OtherAreasFigure[]): readonly Line[] {
  return measures.flatMap(({ id, question }) =>
    figures.flatMap(({ measure, area, note }): readonly Line[] =>
      measure === id && note !== undefined ? [[label(`${area}, “${question}” ${note}`)]] : [],
    ),
  )
}

/** One figure for each measure and area: that of the newest year. */
function newestOf(figures: readonly OtherAreasFigure[]): readonly OtherAreasFigure[] {
  const newest = new Map<string, OtherAreasFigure>()
  for (const one of figures) {
    const key = `${one.measure} ${one.area}`
    const before = newest.get(key)
    if (before === undefined || before.year < one.year) newest.set(key, one)
  }
  return [...newest.values()]
}
