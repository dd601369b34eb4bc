import type { FastifyInstance } from 'fastify'

/** The port at which this worker's sites listen, one after the other: a browser's windows then serve them all. */
let ownPort = 0

/** Lets a site listen, at the worker's own address unless another site is there. Returns the address. */
export async function listening(server: FastifyInstance): Promise<string> {
  const host = '127.0.0.1'
  const elsewhere = () => server.listen({ port: 0, host })
  if (ownPort !== 0) return server.listen({ port: ownPort, host }).catch(elsewhere)
  const address = await elsewhere()
  ownPort = Number(new URL(address).port)
  return address
}

/** Whether sites of this worker's next files will listen at an address again. */
export function isOwnAddress(address: string): boolean {
  return new URL(address).port === String(ownPort)
}
