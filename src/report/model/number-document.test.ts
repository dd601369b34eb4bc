import { describe, expect, test } from 'vitest'
import type { Block, ReportDocument, Section } from './document.ts'
import { lineText, see, words } from './inline.ts'
import { DanglingReference, numberDocument } from './number-document.ts'

function section(id: string, ...blocks: readonly Block[]): Section {
  return { id, number: '', level: 1, title: `The ${id}`, requiredBy: { kind: 'local' }, blocks, sections: [] }
}

function report(...sections: readonly Section[]): ReportDocument {
  return {
    title: 'A report',
    authority: 'Marshmere Council',
    year: '2020-21',
    from: '2020-04-01',
    to: '2021-03-31',
    audience: 'internal',
    generatedAt: '2021-05-10T09:00:00.000Z',
    front: [],
    sections,
    appendices: [],
  }
}

const pointing = (target: string): Block => ({ kind: 'paragraph', line: [words('See '), see(target)] })

describe('a cross-reference', () => {
  test('is written out with the number and title of what it points at', () => {
    const numbered = numberDocument(report(section('first', pointing('second')), section('second')))
    const block = numbered.sections[0]?.blocks[0]
    expect(block?.kind === 'paragraph' ? lineText(block.line) : '').toBe('See section 2, The second')
  })

  test('to nothing fails the making of the document', () => {
    expect(() => numberDocument(report(section('first', pointing('third'))))).toThrow(DanglingReference)
  })

  test('cannot be told apart when two sections have one name', () => {
    expect(() => numberDocument(report(section('first'), section('first')))).toThrow(
      'Two parts of the report are called first',
    )
  })
})
