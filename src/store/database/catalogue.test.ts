import { describe, expect, test } from 'vitest'
import { type CatalogueTable, tenancyFaults } from './catalogue.ts'

const sound: CatalogueTable = {
  name: 'dispute',
  columns: [
    { name: 'authority_id', type: 'uuid', identity: false },
    { name: 'dispute_id', type: 'uuid', identity: false },
  ],
  primaryKey: ['authority_id', 'dispute_id'],
  uniques: [{ name: 'dispute_number', columns: ['authority_id', 'number'] }],
  foreignKeys: [{ name: 'dispute_child', columns: ['authority_id', 'child_id'], to: 'child' }],
  rowSecurity: true,
  rowSecurityForced: true,
  policies: 1,
}

describe('a table that several councils share', () => {
  test('is sound when the council leads every key and row-level security is forced', () => {
    expect(tenancyFaults(sound)).toEqual([])
  })

  test.each<[string, Partial<CatalogueTable>, RegExp]>([
    ['its primary key leads with something else', { primaryKey: ['dispute_id'] }, /primary key of dispute/],
    [
      'a unique index spans councils',
      { uniques: [{ name: 'number', columns: ['number'] }] },
      /unique index number/,
    ],
    [
      'a foreign key reaches across councils',
      { foreignKeys: [{ name: 'child', columns: ['child_id'], to: 'child' }] },
      /foreign key child/,
    ],
    ['row-level security is off', { rowSecurity: false }, /not enabled and forced/],
    ['row-level security spares the owner', { rowSecurityForced: false }, /not enabled and forced/],
    ['it has no policy', { policies: 0 }, /no row-level security policy/],
  ])('is found out when %s', (_what, changed, fault) => {
    expect(tenancyFaults({ ...sound, ...changed }).join(' ')).toMatch(fault)
  })
})
