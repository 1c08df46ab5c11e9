type Socket = { remoteAddress?: string | undefined }

/** Where a call comes from. Behind our own proxy the last entry of X-Forwarded-For is the one that proxy wrote. */
export function addressOf(request: Request, { env, trustsProxy }: { env: unknown; trustsProxy: boolean }): string {
  const forwarded = trustsProxy ? request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  return forwarded ?? socketOf(env)?.remoteAddress ?? 'unknown'
}

function socketOf(env: unknown): Socket | undefined {
  if (!has(env, 'connection') || !has(env.connection, 'incoming') || !has(env.connection.incoming, 'socket'))
    return undefined
  const { socket } = env.connection.incoming
  return has(socket, 'remoteAddress') && typeof socket.remoteAddress === 'string'
    ? { remoteAddress: socket.remoteAddress }
    : undefined
}

const has = <Name extends string>(value: unknown, name: Name): value is Record<Name, unknown> =>
  typeof value === 'object' && value !== null && name in value
