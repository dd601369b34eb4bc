import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mayKnowPlacement } from '#domain/people-around/person-around.ts'
import { allRelations, relations } from '#domain/people-around/relations.ts'
import { clearFor, PlacementAddress, struckFor } from './placement-address.ts'
import { allRecordParts, defaultParts } from './parts.ts'
import type { RecordReader } from './readers.ts'
import { type Recipient, type RecordContent, versionFor } from './version.ts'

const seed = 20_261_122
const secret = '14 Quill Orchard Road, Marlbridge, ZX9 4QD'
const mother = { relation: 'mother', mayKnowPlacement: null } as const
const told = { relation: 'mother', mayKnowPlacement: 'yes' } as const
const carer = { relation: 'foster_carer', mayKnowPlacement: null } as const
const at = new PlacementAddress(secret)

describe('where a child lives', () => {
  test.each([
    'He likes it at 14 Quill Orchard Road',
    'He likes it in quill orchard rd.',
    'The school is near ZX9 4QD',
    'zx94qd',
    'Z X 9  4 Q D',
    'ZX9\n4QD',
    'ZX9-4QD, he said',
    'Quill\tOrchard   Road',
    'QUILL ORCHARD ROAD',
    'Quíll Orchard Road',
    'Ｚ Ｘ９ ４ＱＤ',
  ])('is found in ‘%s’, which a mother who may not know is not given', (text) => {
    expect(clearFor(mother, text, [at]).clear).toBe(false)
    expect(clearFor('child', text, [at]).clear).toBe(true)
    expect(clearFor(carer, text, [at]).clear).toBe(true)
    expect(clearFor(told, text, [at]).clear).toBe(true)
    expect(clearFor(mother, struckFor(mother, text, [at]), [at]).clear).toBe(true)
  })

  test.each(['He likes Marlbridge', 'An orchard by the road', 'He has 14 friends', 'School in ZX9'])(
    '‘%s’ does not lead there',
    (text) => expect(clearFor(mother, text, [at]).clear).toBe(true),
  )

  test('cannot be read from the address itself', () => {
    const printed: unknown = at
    const plain = `${JSON.stringify({ at })} ${String(printed)} ${Object.values(at).join(' ')}`
    expect(plain.toUpperCase()).not.toMatch(/QUILL|ZX9/)
  })

  test('a postcode that the files hold without a space is found with one', () => {
    expect(clearFor(mother, 'Near ZX9 4QD', [new PlacementAddress('ZX94QD')]).clear).toBe(false)
  })
})

const letter = fc.constantFrom(...'ABCDEFGHJKMNPQRSTUVWXYZ'.split(''))
const digit = fc.constantFrom(...'123456789'.split(''))
const postcodes = fc
  .tuple(letter, letter, digit, digit, letter, letter)
  .map(([a, b, c, d, e, f]) => ({ outward: `${a}${b}${c}`, inward: `${d}${e}${f}` }))
const streets = fc
  .tuple(
    fc.integer({ min: 1, max: 250 }),
    fc.constantFrom('Quill', 'Heron', 'Damson', 'Old Forge', 'St Aldhelm’s', 'Ffynnon'),
    fc.constantFrom('Road', 'Lane', 'Close', 'Avenue', 'Crescent'),
  )
  .map(([no, name, kind]) => ({ no, street: `${name} ${kind}` }))
const written = fc
  .tuple(
    postcodes,
    streets,
    fc.integer({ min: 0, max: 6 }),
    fc.string({ maxLength: 30 }),
    fc.string({ maxLength: 30 }),
  )
  .map(([{ outward, inward }, { no, street }, how, before, after]) => {
    const forms = [
      `${outward} ${inward}`,
      `${outward}${inward}`.toLowerCase(),
      `${outward}  -  ${inward}`,
      `${no} ${street}`,
      street.toUpperCase(),
      `${no}, ${street.replaceAll(' ', '\n')}`,
      `${outward}${inward}`.split('').join('.'),
    ]
    const address = `${no} ${street}, Marlbridge, ${outward} ${inward}`
    return { address, mention: forms[how] ?? '', text: `${before} ${forms[how] ?? ''} ${after}` }
  })
const people = fc.record({
  relation: fc.constantFrom(...allRelations),
  mayKnowPlacement: fc.constantFrom('yes', 'no', null),
})
const choices = fc.record({
  strike: fc.boolean(),
  parts: fc.array(
    fc.record({
      part: fc.constantFrom(...allRecordParts),
      gives: fc.boolean(),
      reason: fc.constant('Asked for'),
    }),
    { maxLength: 6 },
  ),
})

/** A text without case, spaces, stops and accents. Written apart from the product’s own, so that it can catch it. */
const bare = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')

const readerOf = (relation: (typeof allRelations)[number]): RecordReader => {
  const { audience } = relations[relation]
  return audience
}

test('whatever is written in any part, whoever reads and whatever the IRO opens: an address or postcode reaches nobody who may not know', () => {
  fc.assert(
    fc.property(
      written,
      people,
      choices,
      fc.constantFrom(...allRecordParts),
      (place, person, chosen, part) => {
        const content: RecordContent = {
          title: `The review ${place.text}`,
          parts: allRecordParts.map((one) => ({
            part: one,
            items: [{ label: one === part ? place.text : null, text: one === part ? place.text : 'Nothing' }],
          })),
          letter: place.text,
          style: 'letter',
        }
        const reader: Pick<Recipient, 'reader' | 'knowing'> = {
          reader: readerOf(person.relation),
          knowing: person,
        }
        const made = versionFor(reader, content, [new PlacementAddress(place.address)], chosen)
        const may = mayKnowPlacement(person)
        const said = made.kind === 'made' ? bare(JSON.stringify(made.version)) : ''
        const [street = ''] = place.address.split(',')
        expect({
          version: 'version' in made,
          madeUnasked: made.kind === 'made' && !chosen.strike && !may,
          blockedInVain: made.kind === 'blocked' && may,
          address: said.includes(bare(place.address)),
          street: said.includes(bare(street)),
          postcode: said.includes(bare(place.address.split(',').at(-1) ?? '')),
        }).toEqual({
          version: made.kind === 'made',
          madeUnasked: false,
          blockedInVain: false,
          address: may,
          street: may,
          postcode: may,
        })
      },
    ),
    { seed, numRuns: 2000 },
  )
})

test('striking out leaves no mention, however often and closely it is repeated', () => {
  fc.assert(
    fc.property(fc.array(written, { minLength: 1, maxLength: 4 }), fc.boolean(), (places, close) => {
      const all = places.map(({ address }) => new PlacementAddress(address))
      const text = places.map((place) => place.text).join(close ? '' : ' and ')
      const struck = struckFor(mother, text, all)
      expect(clearFor(mother, struck, all).clear).toBe(true)
    }),
    { seed, numRuns: 500 },
  )
})

test('every reader has an answer for every part, and what is withheld says why', () => {
  const unexplained = allRecordParts.filter((part) =>
    Object.values(defaultParts[part]).some((given) => given !== 'given' && given.withheld === ''),
  )
  expect(unexplained).toEqual([])
})
