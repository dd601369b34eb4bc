import { createServer } from 'node:net'
import { couldNot } from './exit.ts'

/** Why nothing could be served at an address; asked before the minutes that a first start takes. */
export function whyNoListening(host: string, port: number): Promise<Error | undefined> {
  const trial = createServer()
  return new Promise((resolve) => {
    trial.once('error', (error) => resolve(cannotListen(error, host, port)))
    trial.listen({ port, host }, () => trial.close(() => resolve(undefined)))
  })
}

/** What is said where an address could not be listened at. */
export function cannotListen(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return couldNot(`Port ${port} is taken by another program. Choose another with --port.`)
  }
  if (error.code === 'EACCES')
    return couldNot(`Port ${port} may not be opened by this user. Choose one above 1023.`)
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return couldNot(`${host} is not an address of this machine. Choose another with --host.`)
  }
  return error
}
