import type { AuditEvent } from '#app/audit/record-audit.ts'
import type { CommandName } from '#domain/access/command-access.ts'

/** What a command read, for the audit trail of its council: before anything is printed. */
export interface AuditedCommands {
  audit(
    authorityId: string,
    command: CommandName,
    about: Pick<AuditEvent, 'subject' | 'childId' | 'detail'> & Partial<Pick<AuditEvent, 'outcome'>>,
  ): Promise<void>
}
