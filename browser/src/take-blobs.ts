/** Runs inside the page: the files that it made itself and shows or offers. Stands alone. */
export async function takeBlobs(most: number): Promise<{ url: string; mediaType: string; text: string }[]> {
  const places = [...document.querySelectorAll('a[href],iframe[src],embed[src],object[data]')].map(
    (one) => one.getAttribute('href') ?? one.getAttribute('src') ?? one.getAttribute('data') ?? '',
  )
  const own = [...new Set(places.filter((url) => /^(?:blob:|data:application\/(?:pdf|octet-stream|zip))/i.test(url)))]
  const taken: { url: string; mediaType: string; text: string }[] = []
  for (const url of own.slice(0, most)) {
    const blob = await fetch(url).then(
      (answer) => answer.blob(),
      () => null,
    )
    if (blob === null || blob.size > 25_000_000) continue
    const text = await new Promise<string>((resolve) => {
      const reader = new FileReader()
      reader.addEventListener('load', () =>
        resolve((typeof reader.result === 'string' ? reader.result : '').split(',')[1] ?? ''),
      )
      reader.addEventListener('error', () => resolve(''))
      reader.readAsDataURL(blob)
    })
    taken.push({ url: url.slice(0, 200), mediaType: blob.type, text })
  }
  return taken
}
