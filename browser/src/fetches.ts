import type { PageFetch, PageFetched } from '@facteur/formats/browser-frames.ts'

/** What pages ask for goes to the server, which fetches it or refuses; nothing is fetched here. */
export class Fetches {
  private readonly open = new Map<number, (answer: PageFetched) => void>()
  private readonly say: (frame: PageFetch) => void
  private last = 0

  constructor(say: (frame: PageFetch) => void) {
    this.say = say
  }

  ask(url: string, what: PageFetch['what']): Promise<PageFetched> {
    const id = ++this.last
    return new Promise((resolve) => {
      this.open.set(id, resolve)
      this.say({ is: 'fetch', id, url, what })
    })
  }

  settle(answer: PageFetched): void {
    this.open.get(answer.id)?.(answer)
    this.open.delete(answer.id)
  }
}
