import type { Action } from '#domain/access/actions.ts'

/** A state that something can be in, in the words of those who work with it. */
export interface StateEntry {
  /** As a tag shows it: `Booked`. */
  readonly name: string
  /** What it means that something is in it. */
  readonly means: string
}

/** One way on from a state. */
export interface MoveEntry<State extends string> {
  /** As a button says it: `Book the review`. */
  readonly name: string
  readonly from: readonly State[]
  readonly to: State
  /** Who may, by the access table. `law` moves by a rule and a date, and nobody does it. */
  readonly may: Action | 'law'
  /** What must be there before it can be made, in words; null when nothing more than the state. */
  readonly needs: string | null
}

/**
 * How something lives, as one table: its states and every move between them. A row that lacks a part does not
 * compile; diagrams and the reasons of refusals are made from it.
 */
export interface Lifecycle<State extends string, Move extends string> {
  /** The thing, with its article: `a review`. */
  readonly of: string
  /** The name of its diagram. */
  readonly slug: string
  readonly starts: State
  /** The states in which it may stay for good. */
  readonly ends: readonly State[]
  readonly states: Readonly<Record<State, StateEntry>>
  readonly moves: Readonly<Record<Move, MoveEntry<State>>>
}

/** Says of a table that it is a lifecycle, and lets the compiler look for what is missing. */
export function lifecycle<const State extends string, const Move extends string>(
  table: Lifecycle<State, Move>,
): Lifecycle<State, Move> {
  return table
}

export type Moved<State extends string> =
  | { readonly moved: true; readonly to: State }
  | { readonly moved: false; readonly reason: string }

/** Where a move leads from a state, or why it cannot be made: what the state is, and what can be done instead. */
export function moveFrom<State extends string, Move extends string>(
  table: Lifecycle<State, Move>,
  state: State,
  move: Move,
): Moved<State> {
  const { from, to, name } = table.moves[move]
  if (from.includes(state)) return { moved: true, to }
  const others = movesFrom(table, state).map((other) => `‘${table.moves[other].name}’`)
  const instead = others.length === 0 ? 'Nothing more can be done to it.' : `It can: ${others.join(', ')}.`
  const now = table.states[state].name.toLowerCase()
  return { moved: false, reason: `‘${name}’ is not possible: ${table.of} that is ${now}. ${instead}` }
}

/** The moves that can be made from a state, in the order of the table. */
export function movesFrom<State extends string, Move extends string>(
  table: Lifecycle<State, Move>,
  state: State,
): readonly Move[] {
  return movesOf(table).filter((move) => table.moves[move].from.includes(state))
}

/** Every move of a table, in its order. */
export function movesOf<State extends string, Move extends string>(
  table: Lifecycle<State, Move>,
): readonly Move[] {
  const isMove = (name: string): name is Move => Object.hasOwn(table.moves, name)
  return Object.keys(table.moves).filter(isMove)
}

/** Every state of a table, in its order. */
export function statesOf<State extends string, Move extends string>(
  table: Lifecycle<State, Move>,
): readonly State[] {
  return Object.keys(table.states).filter((name) => isStateOf(table, name))
}

/** Whether a text, from a row, names a state of a table. */
export function isStateOf<State extends string, Move extends string>(
  table: Lifecycle<State, Move>,
  text: string,
): text is State {
  return Object.hasOwn(table.states, text)
}
