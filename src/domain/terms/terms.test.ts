import { describe, expect, test } from 'vitest'
import { inOwnTerms } from './apply-terms.ts'
import {
  type ChosenTerms,
  choiceOf,
  termDefinitions,
  termNames,
  termOf,
  termsIn,
  wordingFault,
} from './terms.ts'

const south: ChosenTerms = {
  child: termDefinitions.child.choices.lac,
  iro: termDefinitions.iro.choices['reviewing-officer'],
  dispute: termDefinitions.dispute.choices['issues-resolution'],
}

const say = (text: string, terms: ChosenTerms = south) => inOwnTerms(terms)?.(text) ?? text

describe('a council’s own names', () => {
  test.each([
    ['12 children looked after', '12 LAC'],
    ['Children in care at 31 March', 'LAC at 31 March'],
    ['a child in care', 'a LAC'],
    ['Ask an IRO. IROs know.', 'Ask a reviewing officer. Reviewing officers know.'],
    ['An IRO chairs the review', 'A reviewing officer chairs the review'],
    ['IRO', 'Reviewing officer'],
    ['No IRO recorded', 'No reviewing officer recorded'],
    ['The IRO manager', 'The reviewing officer manager'],
    ['A dispute, and more disputes', 'An issues resolution, and more issues resolutions'],
    ['Disputes', 'Issues resolutions'],
  ])('“%s” becomes “%s”', (written, own) => {
    expect(say(written)).toBe(own)
  })

  test.each([
    'IRO Handbook 7.15',
    'Promoting the education of looked-after children, 2018',
    'Children looked after in England',
    'Independent Reviewing Officer',
    'the children of IRO1',
    'iro@council.example',
    'a disputed date',
    'still looked after',
  ])('“%s” stays as it is', (written) => {
    expect(say(written)).toBe(written)
  })

  test('where nothing was chosen, nothing is done', () => {
    expect(inOwnTerms({})).toBeUndefined()
    expect(inOwnTerms(termsIn({ child: termDefinitions.child.choices.standard }))).toBeUndefined()
  })

  test('a name chosen is never itself replaced again', () => {
    for (const name of termNames) {
      for (const [choice, wording] of Object.entries(termOf(name).choices)) {
        if (choice === 'standard') continue
        const terms = { [name]: wording }
        const text = `${wording.article} ${wording.one}, and ${wording.many}`
        expect(say(text, terms)).toBe(text)
      }
    }
  })
})

describe('the choice of a name', () => {
  test('is known again, and words of a council’s own are its own', () => {
    expect(choiceOf('iro', termDefinitions.iro.choices['iro-cpa'])).toBe('iro-cpa')
    expect(choiceOf('iro', { one: 'guide', many: 'guides', article: 'a' })).toBe('own')
    expect(choiceOf('iro', undefined)).toBe('standard')
  })

  test('what is not stored whole says nothing', () => {
    expect(termsIn({ iro: { one: 'guide' }, dispute: 7, nothing: {} })).toEqual({})
  })

  test.each([
    ['', 'Enter the words'],
    ['<b>', 'Use letters'],
    ['x'.repeat(41), 'at most 40'],
  ])('“%s” cannot be used', (words, why) => {
    expect(wordingFault(words)).toContain(why)
  })
})
