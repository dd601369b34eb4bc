import { describe, expect, test } from 'vitest'
import { searchWords } from './search-words.ts'

describe('what somebody types to find a child', () => {
  test.each([
    { typed: '', words: [] },
    { typed: '  Zoë  O’Brien ', words: ['zoe', 'obrien'] },
    { typed: 'WM-00.1', words: ['wm', '00', '1'] },
    { typed: 'leo LEO', words: ['leo'] },
    { typed: '.*+?(', words: [] },
  ])('"$typed" is looked for as $words', ({ typed, words }) => {
    expect(searchWords(typed).map(({ begins }) => begins.replace('\\m', ''))).toEqual(words)
  })

  const forgives = (typed: string, name: string) => {
    const slipped = searchWords(typed)[0]?.slipped?.replace('\\m', '^').replace('\\M', '$')
    return slipped !== undefined && new RegExp(slipped).test(name)
  }

  test.each([
    { typed: 'ameila', name: 'amelia', slip: 'two letters that changed places' },
    { typed: 'amlia', name: 'amelia', slip: 'a letter left out' },
    { typed: 'ammelia', name: 'amelia', slip: 'a letter too many' },
    { typed: 'anelia', name: 'amelia', slip: 'a wrong letter' },
    { typed: 'lao', name: 'leo', slip: 'a wrong letter in three' },
    { typed: 'mohemmud', name: 'mohammad', slip: 'two wrong letters in eight' },
  ])('$slip is forgiven: $typed finds $name', ({ typed, name }) => {
    expect(forgives(typed, name)).toBe(true)
  })

  test.each([
    { typed: 'amxyia', name: 'amelia', why: 'two wrong letters in six' },
    { typed: 'jo', name: 'jon', why: 'two letters are too few to guess from' },
    { typed: 'wm00380', name: 'wm00381', why: 'a number with a slip is another child' },
  ])('$typed does not find $name: $why', ({ typed, name }) => {
    expect(forgives(typed, name)).toBe(false)
  })
})
