/** Where `<meta http-equiv=refresh>` leads; undefined where it waits for longer than a person would. */
export function readRefresh(attributes: Readonly<Record<string, string>>): string | undefined {
  if (attributes['http-equiv']?.toLowerCase() !== 'refresh') return undefined
  const match = /^\s*(\d{1,4})(?:\.\d*)?\s*[;,]\s*(?:url\s*=\s*)?["']?([^"']{1,4000}?)["']?\s*$/i.exec(
    (attributes['content'] ?? '').slice(0, 5_000),
  )
  return match !== null && Number(match[1]) <= 10 ? match[2] : undefined
}

const place = /(?:(?:window|document|self|top|parent)\.)?location(?:\.href)?\s*=\s*(["'])([^"'\\\n]{1,2000})\1/
const call = /(?:location\.(?:replace|assign)|window\.open)\(\s*(["'])([^"'\\\n]{1,2000})\1/

/** Where a piece of script sends its reader, where it says so in plain words. */
export function goesTo(script: string): string | undefined {
  const text = script.slice(0, 200_000)
  return place.exec(text)?.[2] ?? call.exec(text)?.[2]
}

/** Addresses of PDF and XML files that stand as strings in a script. */
export function filesNamedIn(script: string): string[] {
  const plain = script
    .slice(0, 500_000)
    .replaceAll('\\/', '/')
    .replaceAll(String.raw`\u002F`, '/')
    .replaceAll(String.raw`\u0026`, '&')
  return Array.from(
    plain.matchAll(
      /["'`]((?:https?:\/\/|\/|\.{0,2}\/)?[\w%~.:/-]{1,500}\.(?:pdf|xml)(?:\?[^"'`\s<>]{0,1500})?)["'`]/gi,
    ),
  )
    .map((match) => match[1] ?? '')
    .slice(0, 20)
}

const mostBytes = 30_000_000

/** A file that stands in the address itself; undefined where it is no `data:` address of a paper. */
export function readDataUrl(address: string): { mediaType: string; bytes: Uint8Array } | undefined {
  const match = /^data:([\w.+-]{1,60}\/[\w.+-]{1,60})?(?:;[\w=-]{1,60}){0,4},/i.exec(address.slice(0, 500))
  if (match === null || address.length > mostBytes * 1.4) return undefined
  const mediaType = (match[1] ?? 'text/plain').toLowerCase()
  if (!/^application\/(?:pdf|xml|zip|octet-stream)$|^image\/(?:png|jpeg)$/.test(mediaType)) return undefined
  const data = address.slice(match[0].length)
  if (!/;base64/i.test(match[0])) return undefined
  return {
    mediaType,
    bytes: Buffer.from(data.replace(/%2B/gi, '+').replace(/%2F/gi, '/').replace(/%3D/gi, '='), 'base64'),
  }
}
