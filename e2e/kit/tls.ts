import { execFile } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { isIP } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

export type Certificates = { ca: string; caFile: string; certificateFile: string; keyFile: string }

/**
 * A private authority and one server certificate signed by it, made with openssl in `folder`.
 * `names` are host names or IP addresses; `days: 0` gives a certificate that has just expired.
 */
export async function makeCertificates(input: {
  folder: string
  names?: readonly string[]
  days?: number
}): Promise<Certificates> {
  const { folder, names = ['localhost', '127.0.0.1'], days = 30 } = input
  await mkdir(folder, { recursive: true })
  const at = (name: string) => join(folder, name)
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes']
  const alternatives = names.map((name) => `${isIP(name) ? 'IP' : 'DNS'}:${name}`).join(',')
  await writeFile(at('server.ext'), `subjectAltName=${alternatives}\nextendedKeyUsage=serverAuth\n`)
  await openssl(
    'req',
    '-x509',
    ...newKey,
    '-days',
    '30',
    '-subj',
    '/CN=Facteur test authority',
    '-keyout',
    at('ca.key'),
    '-out',
    at('ca.pem'),
  )
  await openssl(
    'req',
    ...newKey,
    '-subj',
    `/CN=${names[0] ?? 'localhost'}`,
    '-keyout',
    at('server.key'),
    '-out',
    at('server.csr'),
  )
  await openssl(
    'x509',
    '-req',
    '-in',
    at('server.csr'),
    '-CA',
    at('ca.pem'),
    '-CAkey',
    at('ca.key'),
    '-CAcreateserial',
    '-days',
    String(days),
    '-extfile',
    at('server.ext'),
    '-out',
    at('server.pem'),
  )
  return {
    ca: await readFile(at('ca.pem'), 'utf8'),
    caFile: at('ca.pem'),
    certificateFile: at('server.pem'),
    keyFile: at('server.key'),
  }
}

async function openssl(...words: string[]): Promise<void> {
  await run('openssl', words)
}
