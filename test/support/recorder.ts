import type { Recorder } from '#app/recording/recording.ts'

/** Somebody who may do everything of their authority, as the command line may. */
export function recorder(authorityId: string, name = 'Priya Nair'): Recorder {
  return {
    authorityId,
    actor: `${name.toLowerCase().replaceAll(' ', '.')}@council.example`,
    name,
    role: 'iro_manager',
    requestId: 'a test',
    may: () => ({ allowed: true, scope: { kind: 'authority' } }),
  }
}
