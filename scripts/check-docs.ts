import { existsSync, readdirSync, readFileSync } from 'node:fs'

const pages = ['ARCHITECTURE.md', 'README.md', 'CONTRIBUTING.md'].filter((page) => existsSync(page))
const top = new Set(readdirSync('.'))

/** Every path a page names in backticks must exist: a page about the house that is wrong is worse than none. */
function missingPaths(page: string): string[] {
  const words = [...readFileSync(page, 'utf8').matchAll(/`([^`\n]+)`/g)].map(([, word]) => word ?? '')
  return words.filter(isPath).filter((path) => !existsSync(path.replace(/\/$/, '')))
}

// A path begins with something that stands at the top here; `<one>`, `*` and the like are patterns, not paths.
function isPath(word: string): boolean {
  const [first = ''] = word.split('/')
  const looksLikePath = word.includes('/') || /\.(ts|tsx|mjs|cjs|json|md)$/.test(word)
  return (
    looksLikePath &&
    /^[\w.@/-]+$/.test(word) &&
    (top.has(first) || /^(docs|deploy|browser)$/.test(first)) &&
    !isMade(first)
  )
}

// Made while running or building, so not there in a fresh clone.
const isMade = (first: string) => ['data', 'data-demo', 'node_modules', '.git'].includes(first)

const missing = pages.flatMap((page) => missingPaths(page).map((path) => `${page} names ${path}, which does not exist`))
for (const line of missing) console.log(line)
process.exitCode = missing.length > 0 ? 1 : 0
