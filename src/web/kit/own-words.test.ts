import { expect, test } from 'vitest'
import { inOwnTerms } from '#domain/terms/apply-terms.ts'
import { termDefinitions } from '#domain/terms/terms.ts'
import { headingsInOwnWords, pageInOwnWords } from './own-words.ts'

const own = inOwnTerms({ iro: termDefinitions.iro.choices['reviewing-officer'] }) ?? ((text: string) => text)

test.each([
  ['<p>No IRO</p>', '<p>No reviewing officer</p>'],
  ['<td data-label="IRO">IRO</td>', '<td data-label="Reviewing officer">Reviewing officer</td>'],
  [
    '<p>So the law: <q>an IRO shall</q>, says an IRO</p>',
    '<p>So the law: <q>an IRO shall</q>, says a reviewing officer</p>',
  ],
  [
    '<div translate="no"><div>IRO</div>IRO</div><b>IRO</b>',
    '<div translate="no"><div>IRO</div>IRO</div><b>Reviewing officer</b>',
  ],
  [
    '<textarea>IRO</textarea><input value="IRO" translate="no">IRO',
    '<textarea>IRO</textarea><input value="IRO" translate="no">Reviewing officer',
  ],
  [
    '<a href="/help/IRO" title="a > IRO">one IRO</a>',
    '<a href="/help/IRO" title="a > reviewing officer">one reviewing officer</a>',
  ],
  ['<script>const IRO = 1</script>IRO', '<script>const IRO = 1</script>Reviewing officer'],
])('%s becomes %s', (markup, expected) => {
  expect(pageInOwnWords(markup, own)).toBe(expected)
})

test('of a file only the headings are put in own words', () => {
  expect(headingsInOwnWords('Child,IRO\r\nA,IRO\r\n', own)).toBe('Child,reviewing officer\r\nA,IRO\r\n')
})
