#!/usr/bin/env node
// Plain JavaScript, so that an older Node can still read it and hand over to the right one.
import { spawn } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(realpathSync(fileURLToPath(import.meta.url)))
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major > 24 || (major === 24 && minor >= 12)) {
  await import('../src/main.ts')
} else {
  handOver(join(here, `../../node_modules/node-${process.platform}-${process.arch}/bin/node`))
}

function handOver(node) {
  if (!existsSync(node)) {
    process.stderr.write(
      `facteur needs Node 24.12 or newer; this is ${process.version}: run npm ci in the folder of Facteur.\n`,
    )
    process.exitCode = 1
    return
  }
  const child = spawn(node, [join(here, 'facteur.mjs'), ...process.argv.slice(2)], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => {
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeAllListeners(name)
    if (signal) process.kill(process.pid, signal)
    else process.exitCode = code ?? 1
  })
}
