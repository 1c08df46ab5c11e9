type PlaceOf = (url: string) => string | undefined

const maxSheet = 500_000

/** The rules of a <style>: no @import, no @font-face, no @page, no address but of pictures we have. */
export function cleanStyleSheet(css: string, placeOf: PlaceOf): string {
  const safe = css
    .slice(0, maxSheet)
    .replaceAll('<', '')
    .replace(/<!--|-->/g, '')
  return withUrls(unescape(safe), placeOf)
    .replace(/@(?:import|charset|namespace)\b[^;{}]{0,2000}[;]?/gi, '')
    .replace(
      /@(?:page|font-face|property|layer|container|view-transition|counter-style)\b/gi,
      '@media not all and (facteur)',
    )
    .replace(/(^|[\s,{};>])(?:body|html)(?=[\s,.:#[>{])/gi, '$1.facteur-body')
    .replace(/:root\b/gi, '.facteur-body')
}

/** What stands in a style attribute. */
export function cleanStyle(css: string, placeOf: PlaceOf): string {
  return withUrls(unescape(css.slice(0, 20_000)), placeOf)
}

// An escape can spell any word, url( among them: the few that stand for themselves are written out, the others go.
const unescape = (css: string): string =>
  css.replace(/\\([\da-f]{1,6})\s?/gi, (_whole, hex: string) => letterOf(Number.parseInt(hex, 16)))

const letterOf = (code: number): string =>
  code >= 32 && code < 0x10ffff && code !== 60 ? String.fromCodePoint(code) : ''

function withUrls(css: string, placeOf: PlaceOf): string {
  return css.replace(
    /url\(\s*(?:"([^"]{0,2000000})"|'([^']{0,2000000})'|([^)\s"']{0,2000000}))\s*\)/gi,
    (_whole, double, single, bare) => {
      const place = placeOf(String(double ?? single ?? bare ?? ''))
      return place === undefined ? 'none' : `url("${place}")`
    },
  )
}
