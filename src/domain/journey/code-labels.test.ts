import { describe, expect, test } from 'vitest'
import { codeLabelsIn, type CodeLabels, labelFault, labelOf, labelsIn } from './code-labels.ts'
import {
  legalStatusChoices,
  legalStatusWords,
  missingWords,
  participationWords,
  placementWords,
} from './code-words.ts'

const own: CodeLabels = {
  legal_status: { V2: 'Section 20 (voluntary)' },
  placement_type: { Z12: 'Shared lives' },
  participation: { PN1: 'was there and spoke up' },
  missing_type: { A: 'Unauthorised absence' },
}

describe('a council’s own label of a code', () => {
  test.each([
    { said: legalStatusWords('V2', own), words: 'Section 20 (voluntary)' },
    { said: legalStatusWords('C2', own), words: 'Full care order' },
    { said: legalStatusWords('V1', own), words: 'Unknown code V1' },
    { said: legalStatusWords(null, own), words: 'Not recorded' },
    { said: placementWords('Z12', own), words: 'Shared lives' },
    { said: placementWords('V2', own), words: 'Unknown code V2' },
    { said: participationWords('PN1', own), words: 'PN1, was there and spoke up' },
    { said: participationWords('PN7', own), words: 'PN7, neither came nor sent views' },
    { said: missingWords('A', own), words: 'Unauthorised absence' },
    { said: missingWords('M', own), words: 'Missing from placement' },
    { said: missingWords(null, own), words: 'Missing or away, which is not recorded' },
  ])('stands where its code does and nowhere else: $words', ({ said, words }) => {
    expect(said).toBe(words)
  })

  test('is offered where a legal status is chosen, under the same code', () => {
    expect(legalStatusChoices(own).find(({ code }) => code === 'V2')?.words).toBe('Section 20 (voluntary)')
    expect(legalStatusChoices(own)).toHaveLength(legalStatusChoices({}).length)
  })

  test('a name that every object has is no label', () => {
    expect(labelOf(own, 'legal_status', 'constructor')).toBeUndefined()
    expect(legalStatusWords('toString', own)).toBe('Unknown code toString')
  })
})

describe('what is kept of labels', () => {
  test('a blank, a code of no list and a value that is no text say nothing', () => {
    expect(labelsIn('legal_status', { V2: ' By agreement ', C2: '  ', V1: 'Gone', C1: 7 })).toEqual({
      V2: 'By agreement',
    })
    expect(labelsIn('legal_status', null)).toEqual({})
  })

  test('a list without a label, and a list that is not known, are left out', () => {
    expect(
      codeLabelsIn({ legal_status: { V2: 'By agreement' }, participation: {}, weather: { W1: 'x' } }),
    ).toEqual({
      legal_status: { V2: 'By agreement' },
    })
  })

  test.each(['', '  ', 'Section 20 (s.20), by agreement', 'Cartref plant â'])('“%s” can be used', (typed) => {
    expect(labelFault(typed)).toBeUndefined()
  })

  test.each([
    { typed: '=1+1', why: 'Begin with a letter' },
    { typed: '<b>Order</b>', why: 'Begin with a letter' },
    { typed: 'Two\nlines', why: 'Begin with a letter' },
    { typed: 'x'.repeat(61), why: 'at most 60' },
  ])('“$typed” cannot: $why', ({ typed, why }) => {
    expect(labelFault(typed)).toContain(why)
  })
})
