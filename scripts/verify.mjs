// Format, lint, types, floors, unused code, docs paths: all that can be said without running the product.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { root, runScript, setUpNode } from './set-up.mjs'

const tool = (path) => join(root, 'node_modules', path)

const steps = [
  { name: 'format', args: [tool('oxfmt/bin/oxfmt'), '--check', '.'] },
  { name: 'lint', args: [tool('oxlint/bin/oxlint'), '--deny-warnings', '.'] },
  { name: 'types', args: [tool('@typescript/native/bin/tsc'), '-p', '.', '--noEmit'] },
  { name: 'floors', args: ['scripts/check-floors.ts'] },
  { name: 'unused', args: [tool('knip/bin/knip.js'), '--no-progress'] },
  { name: 'lock', args: ['scripts/complete-lock.mjs', '--check'] },
  { name: 'docs', args: ['scripts/check-docs.ts'] },
]

/** Runs every step, also after one failed. Gives `{ name, ms, isOk }` for each; what a failing step said is printed. */
export function verify(node) {
  return steps.map(({ name, args }) => {
    const startedMs = performance.now()
    const env = { ...process.env, PATH: `${tool('.bin')}:${process.env.PATH ?? ''}`, NO_COLOR: '1' }
    const { status, stdout, stderr } = spawnSync(node, args, { cwd: root, env, encoding: 'utf8', maxBuffer: 2 ** 28 })
    const ms = Math.round(performance.now() - startedMs)
    const isOk = status === 0
    process.stdout.write(`[verify] ${isOk ? 'ok    ' : 'FAILED'} ${name.padEnd(7)} ${(ms / 1000).toFixed(1)} s\n`)
    if (!isOk) process.stdout.write(`${stdout}${stderr}\n`)
    return { name, ms, isOk }
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runScript(() => {
    const failed = verify(setUpNode()).filter(({ isOk }) => !isOk)
    if (failed.length > 0) throw new Error(`verify failed: ${failed.map(({ name }) => name).join(', ')}`)
  })
}
