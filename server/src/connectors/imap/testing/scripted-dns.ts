import { createSocket } from 'node:dgram'

type Answer =
  | { type: 'MX'; exchange: string; priority: number }
  | { type: 'SRV'; target: string; port: number; priority: number; weight: number }
  | { type: 'A'; address: string }

/** What a name server on loopback knows: `MX slager.example`, `SRV _imaps._tcp.slager.example`, `A imap.slager.example`. `silent` never answers. */
export type Zone = Record<string, Answer[] | 'silent' | 'none'>

const types = { A: 1, MX: 15, SRV: 33 } as const

/** A small real name server (RFC 1035), enough for a resolver. What it does not know does not exist. */
export async function startScriptedDns(zone: Zone): Promise<{ server: string; asked: string[]; close(): void }> {
  const socket = createSocket('udp4')
  const asked: string[] = []
  socket.on('message', (query, from) => {
    const { name, end } = readName(query, 12)
    const type = query.readUInt16BE(end)
    const word = Object.entries(types).find(([, number]) => number === type)?.[0] ?? String(type)
    asked.push(`${word} ${name}`)
    const known = zone[`${word} ${name}`]
    if (known === 'silent') return
    const doesExist = Object.keys(zone).some((key) => key.endsWith(` ${name}`))
    const answers = Array.isArray(known) ? known : []
    const head = Buffer.from(query.subarray(0, 12))
    head.writeUInt16BE(0x8180 | (doesExist ? 0 : 3), 2)
    head.writeUInt16BE(answers.length, 6)
    head.writeUInt32BE(0, 8)
    socket.send(Buffer.concat([head, query.subarray(12, end + 4), ...answers.map(record)]), from.port, from.address)
  })
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve))
  return { server: `127.0.0.1:${socket.address().port}`, asked, close: () => socket.close() }
}

function readName(packet: Buffer, start: number): { name: string; end: number } {
  const labels: string[] = []
  let at = start
  for (let length = packet[at] ?? 0; length > 0; length = packet[at] ?? 0) {
    labels.push(packet.subarray(at + 1, at + 1 + length).toString('latin1'))
    at += 1 + length
  }
  return { name: labels.join('.').toLowerCase(), end: at + 1 }
}

function record(answer: Answer): Buffer {
  const data = dataOf(answer)
  const head = Buffer.alloc(12)
  head.writeUInt16BE(0xc00c, 0)
  head.writeUInt16BE(types[answer.type], 2)
  head.writeUInt16BE(1, 4)
  head.writeUInt32BE(60, 6)
  head.writeUInt16BE(data.length, 10)
  return Buffer.concat([head, data])
}

function dataOf(answer: Answer): Buffer {
  if (answer.type === 'A') return Buffer.from(answer.address.split('.').map(Number))
  if (answer.type === 'MX') return Buffer.concat([words(answer.priority), writeName(answer.exchange)])
  return Buffer.concat([words(answer.priority, answer.weight, answer.port), writeName(answer.target)])
}

function words(...numbers: number[]): Buffer {
  const bytes = Buffer.alloc(numbers.length * 2)
  numbers.forEach((number, index) => bytes.writeUInt16BE(number, index * 2))
  return bytes
}

const writeName = (name: string): Buffer =>
  Buffer.concat([
    ...name
      .split('.')
      .filter((label) => label !== '')
      .map((label) => Buffer.concat([Buffer.from([label.length]), Buffer.from(label)])),
    Buffer.from([0]),
  ])
