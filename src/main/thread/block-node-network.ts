import dgram from 'node:dgram'
import dns from 'node:dns'
import net from 'node:net'

// The window's rules do not reach Node itself: this closes its ways out, so that a careless dependency fails loudly instead of calling home.

/** Makes every way of Node to open an internet socket throw. Sockets of the local system (keychain, display) go on working. */
export function blockNodeNetwork(): void {
  const refuse = (): never => {
    throw new Error('Keyroster never opens a network connection.')
  }
  for (const name of ['fetch', 'WebSocket', 'EventSource'] as const)
    Object.defineProperty(globalThis, name, { value: undefined, configurable: false, writable: false })

  const socket = net.Socket.prototype as { connect: (...args: unknown[]) => net.Socket }
  const connect = socket.connect
  socket.connect = function (this: net.Socket, ...args: unknown[]) {
    if (!isLocalPath(args[0])) refuse()
    return Reflect.apply(connect, this, args)
  }
  dgram.Socket.prototype.send = refuse
  dgram.Socket.prototype.connect = refuse
  for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6'] as const) Object.defineProperty(dns, name, { value: refuse })
}

function isLocalPath(target: unknown): boolean {
  const options: unknown = Array.isArray(target) ? target[0] : target
  if (typeof options === 'string') return !/^\d+$/.test(options)
  return typeof options === 'object' && options !== null && 'path' in options && typeof options.path === 'string'
}
