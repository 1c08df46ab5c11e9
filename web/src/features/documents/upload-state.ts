import type { UploadResult } from '@facteur/contract/document.ts'

/** Files under way, and what became of them. */
export type Upload = { names: string[]; part: number; result: UploadResult | undefined; error: Error | undefined }
