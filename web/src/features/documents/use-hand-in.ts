import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError, asApiError } from '../../lib/api-error.ts'
import { showProblem } from '../../lib/toasts.ts'
import { uploadDocuments } from '../../lib/upload.ts'

/** A file handed in where its paper is missing: `onReceived` gets the id of its document; that it was refused is told. */
export function useHandIn(onReceived: (document: string) => void) {
  const { t } = useTranslation()
  const [isSending, setSending] = useState(false)
  const handIn = (file: File | null) => {
    if (file === null) return
    setSending(true)
    uploadDocuments([file], () => undefined)
      .then(({ items }) => {
        const document = items.find((item) => item.document !== null)?.document ?? undefined
        if (document !== undefined) return onReceived(document)
        const [reason] = items.flatMap((item) => item.reasons)
        const { code, say } = reason ?? { code: 'page.unexpected', say: t('uploadOutcome.refused') }
        showProblem(new ApiError({ status: 422, code, title: say }))
      })
      .catch((error: Error) => showProblem(asApiError(error)))
      .finally(() => setSending(false))
  }
  return { handIn, isSending }
}
