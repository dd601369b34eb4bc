import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isAction } from '#domain/access/actions.ts'
import { diagramOf, indexOfDiagrams } from './diagram.ts'
import { isStateOf, moveFrom, movesFrom, movesOf, statesOf } from './lifecycle.ts'
import { lifecycles } from './register.ts'

describe.each(lifecycles.map((table) => ({ of: table.of, table })))('$of', ({ table }) => {
  const states = statesOf(table)
  const moves = movesOf(table)

  test('can reach every state from where it begins', () => {
    const reached = new Set([table.starts])
    for (const state of reached)
      for (const move of movesFrom(table, state)) reached.add(table.moves[move]?.to ?? state)
    expect([...reached].toSorted()).toEqual([...states].toSorted())
  })

  test('can come from every state to an end', () => {
    const ending = new Set(table.ends)
    for (let before = -1; before !== ending.size; ) {
      before = ending.size
      for (const move of moves) {
        const entry = table.moves[move]
        if (entry !== undefined && ending.has(entry.to)) for (const state of entry.from) ending.add(state)
      }
    }
    expect([...ending].toSorted()).toEqual([...states].toSorted())
  })

  test('refuses every move that its state does not have, with a reason that says what can be done instead', () => {
    fc.assert(
      fc.property(fc.constantFrom(...states), fc.constantFrom(...moves), (state, move) => {
        const answer = moveFrom(table, state, move)
        expect(answer.moved).toBe(table.moves[move]?.from.includes(state))
        const sound = answer.moved
          ? isStateOf(table, answer.to)
          : /^‘.+’ is not possible: .+\. .+\.$/.test(answer.reason)
        expect({ answer, sound }).toEqual({ answer, sound: true })
      }),
      { seed: 20_261_122 },
    )
  })

  test('stays in a known state whatever is tried', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...moves), { maxLength: 30 }), (tried) => {
        let state = table.starts
        for (const move of tried) {
          const answer = moveFrom(table, state, move)
          if (answer.moved) state = answer.to
        }
        expect(states).toContain(state)
      }),
      { seed: 20_261_122 },
    )
  })

  test('names for each move who may', () => {
    for (const move of moves) {
      const may = table.moves[move]?.may ?? ''
      expect(may === 'law' || isAction(may)).toBe(true)
    }
  })

  test('is drawn as it is', async () => {
    await expect(diagramOf(table)).toMatchFileSnapshot(`../../../docs/diagrams/${table.slug}.md`)
  })
})

test('every lifecycle is in the list of them', async () => {
  await expect(indexOfDiagrams(lifecycles)).toMatchFileSnapshot('../../../docs/diagrams/README.md')
})
