import { describe, expect, test } from 'vitest'
import { storiesAt } from '../all-stories.ts'
import { storyDay } from '../builders/story-days.ts'
import { Chance } from './chance.ts'
import { familyName } from './names.ts'

/** Family names that many people have, and those of people whom everybody knows. */
const real = new Set(
  'adams ahmed ali allen anderson andrews attlee austen bailey baker ball barker barnes barnardo bashir beckham begum bell bennett benson berry blair bradley brown burton butler campbell carter chapman clark clarke climbie collins connelly cook cooper cox curtis daniels davies davis dixon edwards ellis evans fisher fletcher foster fox gibson graham grant gray green griffiths hall hamilton harris harrison harvey hill holmes howard hudson hughes hunt hussain hunter jackson james jenkins johnson jones kaur kelly kennedy khan king knight labinjo-hughes lawrence lawson lee lewis lloyd marsh marshall martin mason matthews mcdonald miller mills mitchell moore morgan morris morrison murphy murray obama okafor okonkwo oliver owen palmer parker patel payne pearson phillips potter powell price rashford rees reid reynolds richards richardson roberts robertson robinson rogers rose ross russell ryan saunders scott shah shaw simpson singh smith starmer stevens stewart sunak taylor thatcher thomas thompson thomson turner walker walsh ward watson webb wells west white wilkinson williams williamson wilson wood wright young'.split(
    ' ',
  ),
)

describe('Nobody of the demonstration has the name of somebody real', () => {
  test('made-up family names are none that people have', () => {
    const chance = new Chance(1, 2, 3)
    const names = new Set(Array.from({ length: 20_000 }, () => familyName(chance)))
    expect([...names].filter((name) => real.has(name.toLowerCase()))).toEqual([])
    expect(names.size).toBeGreaterThan(1_500)
  })

  test('nor are those of the stories', () => {
    const names = storiesAt(storyDay).flatMap(({ rows }) =>
      rows.filter(({ kindId }) => kindId === 'people').map(({ values }) => String(values['last_name'])),
    )
    expect(names.length).toBeGreaterThan(15)
    expect(names.filter((name) => real.has(name.toLowerCase()))).toEqual([])
  })
})
