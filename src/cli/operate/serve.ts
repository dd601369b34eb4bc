import type { Command } from 'commander'
import { calledWrongly } from '../kit/exit.ts'

interface ServeFlags {
  readonly port: string
  readonly host: string
}

/** A running site: where it is, and how it ends. */
export interface Serving {
  readonly address: string
  /** What a person who just started it should know: demonstration sign-ins, made on the first start. */
  readonly greeting: readonly string[]
  close(): Promise<void>
}

export type Serve = (at: {
  readonly port: number
  readonly host: string
  readonly demonstration: boolean
}) => Promise<Serving>

/** `waymark serve`: the web application and the embedded database, until it is told to stop. */
export function serveCommand(program: Command, serve: Serve): void {
  program
    .command('serve')
    .description('Serve the web application')
    .option('--port <port>', 'the port to listen on', '3000')
    .option('--host <host>', 'the address to listen on', '127.0.0.1')
    .option('--no-demonstration', 'do not fill an empty installation with the demonstration authority')
    .action(async (flags: ServeFlags & { readonly demonstration: boolean }) => {
      const port = Number(flags.port)
      if (!Number.isInteger(port) || port < 0 || port > 65_535) {
        throw calledWrongly(`--port takes a number from 0 to 65535, not ${flags.port}.`)
      }
      const serving = await serve({ port, host: flags.host, demonstration: flags.demonstration })
      process.stdout.write(`${[...serving.greeting, `Waymark is at ${serving.address}`].join('\n')}\n`)
      await new Promise<void>((resolve) => {
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
      })
      await serving.close()
    })
}
