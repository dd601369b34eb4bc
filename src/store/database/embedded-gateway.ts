import type { Socket } from 'node:net'
import { errorResponse, frontendMessages, greeting } from './wire-protocol.ts'

/** What the gateway needs of the engine: one session, answering whole messages. */
export interface Session {
  answer(message: Uint8Array, onData: (data: Buffer) => void): Promise<void>
  inTransaction(): boolean
}

interface Client {
  readonly socket: Socket
  readonly units: Uint8Array[]
  midway: boolean
  gone: boolean
}

export interface GatewayOptions {
  /** How long a transaction may stand idle while others wait for the only session. */
  readonly idleInTransactionMs: number
  /** The engine itself has failed, not a statement: nothing more can be asked of it. */
  readonly onBroken: (error: unknown) => void
}

/**
 * Lets any number of connections share the engine's one session. A connection owns the session from the first
 * message of a statement until the engine is outside any transaction again; the others wait their turn. So
 * each connection sees whole statements and whole transactions, as on a server; only never two at a time.
 */
export class Gateway {
  private readonly session: Session
  private readonly options: GatewayOptions
  private readonly waiting: Client[] = []
  private owner: Client | undefined
  private working = false
  private idleSince = 0
  private idleTimer: NodeJS.Timeout | undefined

  constructor(session: Session, options: GatewayOptions) {
    this.session = session
    this.options = options
  }

  /** Serves one connection whose start-up packet has been read; `early` is what came after it. */
  attach(socket: Socket, early: Buffer): void {
    const client: Client = { socket, units: [], midway: false, gone: false }
    const split = frontendMessages()
    const take = (chunk: Buffer) => {
      try {
        for (const unit of split(chunk)) {
          if (unit.kind === 'terminate') socket.end()
          else this.receive(client, unit.bytes)
        }
      } catch (error) {
        socket.end(errorResponse('08P01', error instanceof Error ? error.message : String(error)))
      }
    }
    socket.on('data', take)
    socket.on('close', () => this.depart(client))
    socket.on('error', () => socket.destroy())
    socket.write(greeting())
    if (early.length > 0) take(early)
  }

  private receive(client: Client, unit: Uint8Array): void {
    client.units.push(unit)
    if (this.owner !== client && !this.waiting.includes(client)) this.waiting.push(client)
    void this.work()
  }

  private depart(client: Client): void {
    client.gone = true
    client.units.length = 0
    const place = this.waiting.indexOf(client)
    if (place >= 0) this.waiting.splice(place, 1)
    void this.work()
  }

  private async work(): Promise<void> {
    if (this.working) return
    this.working = true
    clearTimeout(this.idleTimer)
    try {
      for (;;) {
        const client = this.owner ?? this.waiting.shift()
        if (client === undefined) break
        this.owner = client
        if (client.gone) {
          await this.abandon(client)
          continue
        }
        const unit = client.units.shift()
        if (unit === undefined) break
        client.midway = endsMidway(unit)
        await this.session.answer(unit, (data) => {
          if (!client.gone) client.socket.write(data)
        })
        this.idleSince = Date.now()
        this.release(client)
      }
    } catch (error) {
      this.options.onBroken(error)
    } finally {
      this.working = false
    }
    if (this.owner !== undefined && this.waiting.length > 0) this.watchIdle(this.owner)
  }

  private release(client: Client): void {
    if (client.midway || this.session.inTransaction()) return
    this.owner = undefined
    if (client.units.length > 0 && !client.gone) this.waiting.push(client)
  }

  /** The connection went away in mid-statement or mid-transaction: nothing of it may stay. */
  private async abandon(client: Client): Promise<void> {
    const ignore = () => {}
    if (client.midway) await this.session.answer(Buffer.from([0x53, 0, 0, 0, 4]), ignore)
    if (this.session.inTransaction()) await this.session.answer(simpleQuery('rollback'), ignore)
    client.midway = false
    this.owner = undefined
  }

  private watchIdle(owner: Client): void {
    const left = this.idleSince + this.options.idleInTransactionMs - Date.now()
    this.idleTimer = setTimeout(
      () => {
        owner.socket.end(
          errorResponse(
            '25P03',
            'A transaction stood idle too long while other work waited for the embedded database, and was rolled back.',
          ),
        )
        owner.socket.destroySoon()
      },
      Math.max(0, left),
    )
  }
}

// A unit that ends in Sync or is a simple query brings the engine back to rest; one that ends in Flush does not.
function endsMidway(unit: Uint8Array): boolean {
  return unit.at(-5) === 0x48 && unit.at(-1) === 4 && unit.at(0) !== 0x51
}

function simpleQuery(text: string): Uint8Array {
  const body = Buffer.from(`${text}\0`)
  const head = Buffer.alloc(5)
  head.writeUInt8(0x51, 0)
  head.writeInt32BE(body.length + 4, 1)
  return Buffer.concat([head, body])
}
