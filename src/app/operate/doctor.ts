import type { Inspection } from './operations.ts'

/** One thing that `waymark doctor` looked at. */
export interface Finding {
  readonly name: string
  readonly well: boolean
  /** What was found, in a sentence. */
  readonly says: string
  /** What to do; only when it is not well. */
  readonly remedy?: string
}

/** A check that another part of the system adds to the doctor's. */
export interface ExtraCheck {
  readonly name: string
  look(): Promise<Finding>
}

/** Looks at everything that has to be right for the system to be trusted with its data. */
export async function examine(
  needs: { inspect(): Promise<Inspection> },
  extraChecks: readonly ExtraCheck[] = [],
): Promise<readonly Finding[]> {
  const facts = await needs.inspect()
  const findings = [
    version(facts),
    migrations(facts),
    durability(facts),
    lock(facts),
    role(facts),
    tenancy(facts),
  ]
  const extra: Finding[] = []
  // What the other checks read may not be there while migrations are missing.
  if (facts.migrations.pending.length === 0) for (const check of extraChecks) extra.push(await look(check))
  return [...findings.flatMap((finding) => finding ?? []), ...extra, counts(facts)]
}

async function look(check: ExtraCheck): Promise<Finding> {
  try {
    return await check.look()
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    return {
      name: check.name,
      well: false,
      says: `This could not be looked at: ${said}`,
      remedy: 'Put right what the sentence names, and look again.',
    }
  }
}

function finding(name: string, fault: string | undefined, well: string, remedy: string): Finding {
  return fault === undefined ? { name, well: true, says: well } : { name, well: false, says: fault, remedy }
}

function version({ serverVersion, kind }: Inspection): Finding {
  const written = `${Math.floor(serverVersion / 10_000)}.${serverVersion % 10_000}`
  const what = kind === 'embedded' ? 'The embedded database' : 'The PostgreSQL server'
  return finding(
    'database',
    serverVersion < 150_000 ? `The PostgreSQL server is version ${written}.` : undefined,
    `${what} answers; its version is PostgreSQL ${written}.`,
    'Upgrade it to PostgreSQL 15 or later.',
  )
}

function migrations({ migrations: { applied, pending } }: Inspection): Finding {
  return finding(
    'migrations',
    pending.length > 0
      ? `${pending.length === 1 ? '1 migration is' : `${pending.length} migrations are`} missing: ${pending.join(', ')}.`
      : undefined,
    `All ${applied.length} migrations are applied.`,
    'Run: waymark migrate',
  )
}

function durability({ kind, durability: { settingsOff, commitReachedDisk } }: Inspection): Finding {
  const lost = 'so a power failure may lose work that was acknowledged'
  const fault =
    settingsOff.length > 0
      ? `The server runs with ${settingsOff.map((name) => `${name} off`).join(' and ')}, ${lost}.`
      : commitReachedDisk === false
        ? `A commit was acknowledged before it reached the disk, ${lost}.`
        : undefined
  return finding(
    'durability',
    fault,
    commitReachedDisk === true
      ? 'A commit was tried, and reached the disk before it was acknowledged.'
      : 'The server is set to bring each commit to the disk before it acknowledges it.',
    kind === 'embedded'
      ? 'Take a backup, reinstall Waymark with npm ci, and look again.'
      : 'Turn the settings on in postgresql.conf and reload the server.',
  )
}

function lock({ kind, durability: { holder } }: Inspection): Finding | undefined {
  if (kind !== 'embedded') return undefined
  return finding(
    'lock',
    holder === undefined ? 'Nobody holds the lock of the data directory, though it is open.' : undefined,
    `The data directory is held by one process (${holder ?? ''}).`,
    'Stop every Waymark that uses this data directory, and start again.',
  )
}

function role({ tenancy: { roleFault }, migrations: { applied } }: Inspection): Finding | undefined {
  if (applied.length === 0) return undefined
  return finding(
    'role',
    roleFault,
    'The application works as waymark_app, which row-level security binds.',
    'As the owner of the server, put the role right as the sentence says.',
  )
}

function tenancy({ tenancy: { tables, faults }, migrations: { applied } }: Inspection): Finding | undefined {
  if (applied.length === 0) return undefined
  return finding(
    'separation of councils',
    faults.length > 0 ? faults.join(' ') : undefined,
    `All ${tables} tables of councils lead with the council in every key and admit only its own rows.`,
    'Restore the tables from the migrations: take a backup, and restore it into a new database.',
  )
}

function counts({ counts: found }: Inspection): Finding {
  // `councils` of one is a council.
  const parts = Object.entries(found).map(
    ([what, number]) => `${number} ${number === 1 ? what.replace(/s$/, '') : what}`,
  )
  return {
    name: 'contents',
    well: true,
    says: parts.length === 0 ? 'It is empty.' : `It holds ${parts.join(', ')}.`,
  }
}
