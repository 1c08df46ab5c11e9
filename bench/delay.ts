import { type AddressInfo, type Socket, connect, createServer } from 'node:net'

/** Passes bytes on in both directions, each half a round trip late and as fast as they come. `turns`: how often the client spoke after the server had. */
export async function startDelay({
  to,
  rttMs,
}: {
  to: number
  rttMs: number
}): Promise<AsyncDisposable & { port: number; turns(): number }> {
  const sockets = new Set<Socket>()
  let turns = 0
  const server = createServer({ noDelay: true }, (client) => {
    const target = connect({ port: to, host: '127.0.0.1', noDelay: true })
    let isAnswered = true
    client.on('data', () => {
      if (isAnswered) turns += 1
      isAnswered = false
    })
    target.on('data', () => void (isAnswered = true))
    pass(client, target, rttMs / 2)
    pass(target, client, rttMs / 2)
    for (const socket of [client, target]) sockets.add(socket.on('error', () => {}))
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  // Safe: it listens on a port.
  const { port } = server.address() as AddressInfo
  return {
    port,
    turns: () => turns,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function pass(from: Socket, to: Socket, delayMs: number): void {
  if (delayMs === 0) return void from.pipe(to)
  from.on('data', (data) => void setTimeout(() => to.write(data), delayMs))
  from.on('close', () => void setTimeout(() => to.destroy(), delayMs))
}
