import { allRoles, type Role } from '#domain/access/roles.ts'
import type { Service } from '#db/stories/generate/service.ts'
import type { Demo } from './make-demo.ts'

/** Somebody who can sign in to the demonstration. */
export interface DemoUser {
  readonly email: string
  readonly name: string
  readonly role: Role
  /** The IRO, social worker or team of the data that this person is. */
  readonly iroId?: string
  readonly swId?: string
  readonly team?: string
}

/** The password of everybody in the demonstration. It protects nothing: all of it is made up. */
export const demoPassword = 'marlbridge-demo-1989'

const mailbox: Readonly<Record<Role, string>> = {
  iro: 'iro',
  business_support: 'support',
  iro_manager: 'iro.manager',
  social_worker: 'social.worker',
  team_manager: 'team.manager',
  service_manager: 'service.manager',
  assistant_director: 'assistant.director',
  director: 'director',
  analyst: 'analyst',
  board_member: 'board',
  auditor: 'auditor',
  administrator: 'admin',
}

const names: Readonly<Record<Role, string>> = {
  iro: '',
  business_support: 'Holly Ramsallowe',
  iro_manager: 'Safiya Enderqara',
  social_worker: '',
  team_manager: '',
  service_manager: '',
  assistant_director: 'Declan Oakmerrowe',
  director: 'Naomi Quillorandi',
  analyst: 'Filip Wynjarran',
  board_member: 'Orla Dunthwyn',
  auditor: 'Karim Lorvadze',
  administrator: 'Jess Belinska',
}

/** One person for each role: the IRO, the social worker and the managers are those of the data. */
export function demoUsers(demo: Pick<Demo, 'service'>): readonly DemoUser[] {
  const { service } = demo
  return allRoles.flatMap((role) => {
    const user = { email: `${mailbox[role]}@marlbridge.example`, name: names[role], role }
    const held = heldInTheData(role, service)
    if (held === 'nobody') return []
    return [{ ...user, ...held }]
  })
}

/** Who of the data has a role: their name and what their sight of children hangs on. */
function heldInTheData(role: Role, service: Service): Partial<DemoUser> | 'nobody' {
  const officer = service.officers[0]
  const team = service.care[0]
  const worker = team?.posts[0]?.holders[0]
  if (officer === undefined || team === undefined || worker === undefined) return 'nobody'
  const inTheData: Partial<Record<Role, Partial<DemoUser>>> = {
    iro: { name: officer.name, iroId: officer.id },
    social_worker: { name: worker.name, swId: worker.id },
    team_manager: { name: team.manager, team: team.name },
    service_manager: { name: team.serviceManager },
  }
  return inTheData[role] ?? {}
}
