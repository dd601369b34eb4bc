import { describe, expect, test } from 'vitest'
import { type Action, allActions, isAction } from './actions.ts'
import { accessTable } from './access-table.ts'
import { accessOfCommand, scopeOfCommand } from './command-access.ts'
import { type Asker, mayI } from './may-i.ts'
import { allRoles, isRole, type Role } from './roles.ts'
import { everybodyCounted, isWithin, type Scope, scopeInWords } from './scope.ts'

/** A letter a cell: A authority, O own children, T own team, F figures, n no child needed, - refused. */
const matrix: Record<Action, string> = {
  //                             iro bs  mgr sw  tm  sm  ad  dir an  brd aud adm
  'sign-in': '                   n   n   n   n   n   n   n   n   n   n   n   n',
  'see-worklist': '              O   A   A   O   T   A   A   A   A   -   A   -',
  'see-children': '              O   A   A   O   T   A   A   A   A   -   A   -',
  'keep-lists': '                O   A   A   O   T   A   A   A   A   -   -   -',
  'export-children': '           O   A   A   -   T   A   A   A   A   -   A   -',
  'see-child': '                 O   A   A   O   T   A   A   A   A   -   A   -',
  'see-measures': '              O   A   A   O   T   A   A   A   A   F   A   -',
  'explore-measures': '          F   F   F   -   -   F   F   F   F   -   F   -',
  'enter-comparators': '         -   -   n   -   -   -   -   -   n   -   -   -',
  'see-measure-rows': '          O   A   A   O   T   A   A   A   A   -   A   -',
  'see-service': '               -   -   A   -   -   A   A   A   A   -   A   -',
  'see-annual-report-internal': 'F   F   A   -   -   A   A   A   A   -   A   -',
  'see-annual-report-public': '  F   F   F   F   F   F   F   F   F   F   F   F',
  'import-files': '              -   -   A   -   -   -   -   -   A   -   -   n',
  'run-demo': '                  -   -   -   -   -   -   -   -   -   -   -   n',
  operate: '                     -   -   -   -   -   -   -   -   -   -   -   n',
  'manage-users': '              -   -   -   -   -   -   -   -   -   -   -   n',
  'manage-organisation': '       -   -   -   -   -   -   -   -   -   -   -   n',
  'manage-leave': '              -   -   A   -   -   -   -   -   -   -   -   n',
  'set-local-policy': '          -   -   A   -   -   -   -   -   -   -   -   n',
  'manage-authority': '          -   -   -   -   -   -   -   -   -   -   -   n',
  'see-audit': '                 -   -   A   -   -   -   -   A   -   -   A   n',
  'see-who-looked': '            -   -   A   -   -   -   -   A   -   -   A   -',
  'restrict-record': '           -   -   A   -   -   -   -   A   -   -   -   -',
  print: '                       n   n   n   n   n   n   n   n   n   n   n   n',
  'book-reviews': '              O   A   A   -   -   -   -   -   -   -   -   -',
  'hold-reviews': '              O   -   A   -   -   -   -   -   -   -   -   -',
  'see-meetings': '            O   A   A   -   -   -   -   -   -   -   A   -',
  'write-meetings': '          O   A   A   -   -   -   -   -   -   -   -   -',
  'approve-date-changes': '      -   -   A   -   -   A   A   A   -   -   -   -',
  'notify-care-entry': '         n   A   A   n   n   n   -   -   -   -   -   -',
  'allocate-iros': '             -   -   A   -   -   -   -   -   -   -   -   -',
  'tell-children': '             O   A   A   O   -   -   -   -   -   -   -   -',
  'keep-people-around': '        O   A   A   O   -   -   -   -   -   -   -   -',
  'prepare-reviews': '           O   A   A   -   -   -   -   -   -   -   -   -',
  'answer-before-review': '      O   A   A   O   T   -   -   -   -   -   -   -',
  'see-asked': '                 -   -   -   O   T   -   -   -   -   -   -   -',
  'settle-conflicts': '          -   A   A   -   -   -   -   -   A   -   -   -',
  'see-decisions': '             O   A   A   O   T   A   A   A   A   -   A   -',
  'keep-decisions': '            O   -   A   -   -   -   -   -   -   -   -   -',
  'note-progress': '             O   A   A   O   T   A   -   -   -   -   -   -',
  'see-records': '               O   A   A   -   -   -   A   A   -   -   A   -',
  'write-records': '             O   -   A   -   -   -   -   -   -   -   -   -',
  'share-records': '             O   A   A   -   -   -   -   -   -   -   -   -',
  'answer-decisions': '          -   -   -   -   T   A   -   -   -   -   -   -',
  'see-messages': '              O   A   A   -   -   -   -   -   -   -   A   -',
  'manage-messages': '           -   A   A   -   -   -   -   -   -   -   -   -',
  'write-wordings': '            -   -   n   -   -   -   -   -   -   -   -   n',
  'keep-calendar': '             O   A   A   O   T   -   -   -   -   -   -   -',
  clock: '                       n   n   n   n   n   n   n   n   n   n   n   n',
}

const asker = (role: Role): Asker => ({ role, iroId: 'IRO1', swId: 'SW1', team: 'North' })

const letters: Record<Scope['kind'], string> = {
  authority: 'A',
  iro: 'O',
  social_worker: 'O',
  team: 'T',
  figures: 'F',
  none: 'n',
}

describe('who may do what', () => {
  for (const action of allActions) {
    const cells = matrix[action].trim().split(/\s+/)
    test.each(allRoles.map((role, index) => ({ role, cell: cells[index] })))(
      `${action}: the answer for $role is $cell`,
      ({ role, cell }) => {
        const answer = mayI(asker(role), action)
        expect(answer.allowed ? letters[answer.scope.kind] : '-').toBe(cell)
      },
    )
  }

  test('every refusal gives a reason that ends as a sentence', () => {
    const answers = allActions.flatMap((action) => allRoles.map((role) => mayI(asker(role), action)))
    const reasons = answers.flatMap((answer) => (answer.allowed ? [] : [answer.reason]))
    expect(reasons.filter((reason) => !/^[A-Z].+\.$/.test(reason))).toEqual([])
  })

  test('the table has every action and every role, and nothing else', () => {
    expect(Object.keys(accessTable).every(isAction)).toBe(true)
    expect(Object.values(accessTable).every((row) => Object.keys(row).every(isRole))).toBe(true)
    expect(Object.keys(accessTable)).toHaveLength(allActions.length)
  })
})

describe('own children', () => {
  test('whoever asks is part of the answer, so that records restricted to them are open', () => {
    const answer = mayI({ ...asker('iro_manager'), userId: 'U1' }, 'see-child')
    expect(answer.allowed && answer.scope.userId).toBe('U1')
  })

  test('an IRO sees by their IRO id, a social worker by theirs, a team manager by the team', () => {
    expect(mayI(asker('iro'), 'see-child')).toEqual({ allowed: true, scope: { kind: 'iro', iroId: 'IRO1' } })
    expect(mayI(asker('social_worker'), 'see-child')).toEqual({
      allowed: true,
      scope: { kind: 'social_worker', swId: 'SW1' },
    })
    expect(mayI(asker('team_manager'), 'see-child')).toEqual({
      allowed: true,
      scope: { kind: 'team', team: 'North' },
    })
  })

  test.each(['iro', 'social_worker', 'team_manager'] as const)(
    'an account of role %s without its id is refused, and is told whom to ask',
    (role) => {
      const answer = mayI({ role, iroId: '' }, 'see-worklist')
      expect(answer.allowed ? '' : answer.reason).toContain('Ask an administrator')
    },
  )
})

describe('a scope', () => {
  const child = { iroId: 'IRO1', swId: 'SW1', team: 'North' }
  const cases: readonly { scope: Scope; holds: boolean }[] = [
    { scope: { kind: 'authority' }, holds: true },
    { scope: { kind: 'iro', iroId: 'IRO1' }, holds: true },
    { scope: { kind: 'iro', iroId: 'IRO2' }, holds: false },
    { scope: { kind: 'social_worker', swId: 'SW1' }, holds: true },
    { scope: { kind: 'social_worker', swId: 'SW2' }, holds: false },
    { scope: { kind: 'team', team: 'North' }, holds: true },
    { scope: { kind: 'team', team: 'South' }, holds: false },
    { scope: { kind: 'figures' }, holds: false },
    { scope: { kind: 'none', why: 'an administrator' }, holds: false },
  ]
  test.each(cases)('$scope holds the child of IRO1, SW1 and North: $holds', ({ scope, holds }) => {
    expect(isWithin(scope, child)).toBe(holds)
    expect(scopeInWords(scope)).not.toBe('')
  })

  test('a restricted record is open to those it names, as far as their role reaches, and to nobody else', () => {
    const restricted = { ...child, openTo: ['U1'] }
    const open = (scope: Scope) => isWithin(scope, restricted)
    expect(open({ kind: 'authority', userId: 'U1' })).toBe(true)
    expect(open({ kind: 'iro', iroId: 'IRO1', userId: 'U1' })).toBe(true)
    expect(open({ kind: 'iro', iroId: 'IRO2', userId: 'U1' })).toBe(false)
    expect(open({ kind: 'authority', userId: 'U2' })).toBe(false)
    expect(open({ kind: 'authority' })).toBe(false)
    expect(isWithin({ kind: 'authority', userId: 'U1' }, { ...child, openTo: [] })).toBe(false)
    expect(open(everybodyCounted)).toBe(true)
  })

  test('a child whose holders are not recorded is seen by the authority only', () => {
    expect(cases.filter(({ scope }) => isWithin(scope, {})).map(({ scope }) => scope.kind)).toEqual([
      'authority',
    ])
  })
})

describe('a command', () => {
  test('reads children only in the authority that it names', () => {
    expect(scopeOfCommand('due')).toEqual({ kind: 'authority' })
    expect(scopeOfCommand('report annual')).toEqual({ kind: 'figures' })
    expect(scopeOfCommand('migrate').kind).toBe('none')
  })

  test('without an entry has no access', () => {
    expect(accessOfCommand('user add')?.action).toBe('manage-users')
    expect(accessOfCommand('delete-everything')).toBeUndefined()
    expect(accessOfCommand('toString')).toBeUndefined()
  })
})
