import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { findBrowser } from './browser-child-version.ts'

const folder = mkdtempSync(join(tmpdir(), 'facteur-version-'))
afterAll(() => rmSync(folder, { recursive: true }))

function program(name: string, does: string): string {
  const path = join(folder, name)
  writeFileSync(path, `#!/bin/sh\n${does}\n`)
  chmodSync(path, 0o755)
  return path
}

test('a browser that was named but is not there is told as missing, with the name', async () => {
  const named = join(folder, 'nowhere')
  expect(await findBrowser(named)).toEqual({ isThere: false, version: null, named })
})

test('it says its version itself, without what stands behind it', async () => {
  const named = program('chromium', 'echo "Chromium 150.0.7000.12 built on Debian 13"')
  expect(await findBrowser(named)).toEqual({ isThere: true, version: 'Chromium 150.0.7000.12', named })
})

test('one that refuses or says nonsense is there without a version', async () => {
  expect(await findBrowser(program('broken', 'exit 1'))).toMatchObject({ isThere: true, version: null })
  expect(await findBrowser(program('odd', 'echo "<b>hello</b>"'))).toMatchObject({ isThere: true, version: null })
})
