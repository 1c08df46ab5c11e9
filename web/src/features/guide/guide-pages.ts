// Bundled when the page is built: one file per reason code, `code.md` or, in another language, `code.nl.md`.
const files = import.meta.glob<string>('../../../../docs/guide/reasons/*.md', { query: '?raw', import: 'default', eager: true })

const pages = new Map(Object.entries(files).map(([path, text]) => [path.split('/').at(-1)?.replace(/\.md$/, '') ?? path, text]))

/** The page about a code, in the asked language where there is one. */
export function findGuidePage(code: string, language: string): string | undefined {
  return pages.get(`${code}.${language}`) ?? pages.get(code)
}
