import type { PageLook } from '@facteur/formats/page-look.ts'
import type { OpenedFile, OpenedMail, ScannedFile } from '@facteur/formats/rendition.ts'

/** The passwords are tried on each PDF that is locked. */
export type FileInput = { bytes: Uint8Array; name: string; passwords?: readonly string[] }

/** Urgent: a person waits for it, so it goes before the others in the line. */
export type ScanInput = FileInput & { isUrgent?: boolean }

export type TakePagesInput = {
  bytes: Uint8Array
  groups: readonly (readonly number[])[]
  passwords?: readonly string[]
}

/** The reader child as the stages see it: never throws for bad input, which comes back as `unreadable`. */
export type Reader = {
  readMail(bytes: Uint8Array, options?: { passwords?: readonly string[] }): Promise<OpenedMail>
  readFile(input: FileInput): Promise<OpenedFile>
  /** Recognises the words of a picture or of a PDF that only shows some; slow, in a child of its own. */
  readScan(input: ScanInput): Promise<ScannedFile>
  /** A PDF for each group of its pages, numbered from 1; undefined where they could not be taken out. */
  takePages?(input: TakePagesInput): Promise<Uint8Array[] | undefined>
}

/** For who hands a PDF on: the same without its lock. Throws the Fault `file.not-unlockable` where the password does not fit. */
export type Unlocker = { unlock(input: { bytes: Uint8Array; password: string }): Promise<Buffer> }

/** For who follows links. */
export type PageReader = {
  /** A web page as the ways that lead on from it; undefined where it could not be read. */
  readPage(input: { bytes: Uint8Array; url: string; charset?: string }): Promise<PageLook | undefined>
}
