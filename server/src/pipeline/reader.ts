import type { OpenedFile, OpenedMail } from '@facteur/formats/rendition.ts'

/** The reader child as the stages see it: never throws for bad input, which comes back as `unreadable`. */
export type Reader = {
  readMail(bytes: Uint8Array): Promise<OpenedMail>
  readFile(input: { bytes: Uint8Array; name: string }): Promise<OpenedFile>
}
