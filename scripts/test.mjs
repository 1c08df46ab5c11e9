// `npm test`: set up, verify, then every test. `--long` runs the long rounds too; other words choose test files.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root, runScript, say, setUp } from './set-up.mjs'
import { verify } from './verify.mjs'

const isLong = process.argv.includes('--long')
const chosen = process.argv.slice(2).filter((word) => word !== '--long')
const times = []

function timed(name, work) {
  const startedMs = performance.now()
  const result = work()
  times.push(`${name} ${((performance.now() - startedMs) / 1000).toFixed(1)} s`)
  return result
}

function runTests(node, { words = [], environment = {} } = {}) {
  const report = join(root, 'node_modules/.facteur-tests.json')
  rmSync(report, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { status } = spawnSync(node, [join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...reporters, ...words], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      ...(isLong ? { FACTEUR_TEST_LONG: '1' } : {}),
      ...environment,
      PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH ?? ''}`,
    },
  })
  return count(report, status)
}

/** A file that could not be read, a leak or a crash has no failed test of its own, yet counts as one failure. */
function count(report, status) {
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 }
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'))
  const all = testResults.flatMap(({ assertionResults }) => assertionResults.map((test) => test.status))
  const broken = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  const passed = all.filter((word) => word === 'passed').length
  const failed = all.filter((word) => word === 'failed').length + broken.length
  return {
    passed,
    failed: status === 0 ? failed : Math.max(1, failed),
    skipped: all.length - passed - (failed - broken.length),
  }
}

function main() {
  const node = timed('set-up', () => setUp({ forTests: true }))
  const checks = chosen.length > 0 ? [] : timed('verify', () => verify(node))
  const tests = timed('tests', () => runTests(node, { words: chosen }))
  // The same code and tests on the oldest PostgreSQL that we promise to run on.
  const onDebian = { words: ['--project', 'database'], environment: { FACTEUR_TEST_POSTGRES: 'debian' } }
  const again =
    chosen.length > 0
      ? { passed: 0, failed: 0, skipped: 0 }
      : timed("database tests on Debian's PostgreSQL", () => runTests(node, onDebian))
  const failedChecks = checks.filter(({ isOk }) => !isOk)
  if (failedChecks.length > 0) say(`verify failed: ${failedChecks.map(({ name }) => name).join(', ')}`)
  return {
    passed: tests.passed + again.passed,
    failed: tests.failed + again.failed + failedChecks.length,
    skipped: tests.skipped + again.skipped,
  }
}

let result = { passed: 0, failed: 1, skipped: 0 }
await runScript(() => {
  result = main()
})
const { passed, failed, skipped } = result
process.stdout.write(`\n[test] ${times.join(', ')}\n`)
process.stdout.write(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`)
process.exitCode = failed > 0 ? 1 : 0
