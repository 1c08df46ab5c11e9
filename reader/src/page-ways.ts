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

/** The file that a viewer is told to show: `viewer.html?file=/f/12.pdf`. */
export function fileInViewer(address: string): string | undefined {
  const match = /[?&#](?:file|src|url|pdf|doc|document)=([^&#]{1,4000})/i.exec(address.slice(0, 8_000))
  if (match?.[1] === undefined) return undefined
  const file = decodeSafely(match[1])
  return /\.pdf(?:[?#]|$)/i.test(file) || /^(?:https?:\/\/|\/)/.test(file) ? file : undefined
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const pdfBytes = /["'`](?:data:application\/pdf;base64,)?(JVBERi0[A-Za-z\d+/=\\]{400,})["'`]/

/** A PDF that stands in a script as base64, as pages do that show it without fetching it. */
export function filesWithin(script: string): { mediaType: string; bytes: Uint8Array }[] {
  const found = pdfBytes.exec(script.slice(0, mostBytes * 1.4))?.[1]
  if (found === undefined) return []
  return [{ mediaType: 'application/pdf', bytes: Buffer.from(found.replaceAll('\\/', '/'), 'base64') }]
}
