import type { Document, DocumentCorrection } from '@facteur/contract/document.ts'
import type { FieldName, Fields } from '@facteur/contract/verdict.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call } from '../../../lib/api.ts'
import { asApiError } from '../../../lib/api-error.ts'
import { answerOf, useAct } from '../../../lib/queries.ts'
import { showDone, showProblem } from '../../../lib/toasts.ts'
import { showUndo } from '../../../lib/undo-toast.tsx'
import type { Taken } from './taken.ts'

const refresh = [
  'listDocuments',
  'getDocumentHistory',
  'getOverview',
  'listPayments',
  'getSupplier',
  'listSuppliers',
] as const

export type NewValue = { field: FieldName; value: Fields[FieldName]; taken: Taken | undefined }

/** Saves at once what the owner says, tells that it is remembered, and offers to take it back. */
export function useSaveCorrection(document: Document) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const path = { id: document.id }
  const keep = (one: Document) => client.setQueryData(answerOf('getDocument', { path }).queryKey, one)
  const correct = useAct('correctDocument', { refresh, done: (answer) => keep(answer) })
  // Awaited, as what was clicked may be gone from the page by the time of the answer.
  const send = async (body: DocumentCorrection, done: (answer: Document) => void) => {
    const answer = await correct.mutateAsync({ path, body }).catch(() => undefined)
    if (answer !== undefined) done(answer)
  }

  // What is put back teaches as any correction does, so whatever was learned on this paper goes too.
  const undo = async (field: FieldName) => {
    const before = document.evidence[field]
    const body: DocumentCorrection = {
      fields: { [field]: document.fields[field] },
      evidence: before === undefined ? {} : { [field]: before },
    }
    try {
      const answer = await call('correctDocument', { path, body })
      keep(answer)
      const teacher = await taughtBy(answer, field)
      if (teacher !== undefined) await call('forgetLearned', { path: { id: teacher.id, field } })
    } catch (error) {
      showProblem(asApiError(error))
    }
    for (const name of refresh) void client.invalidateQueries({ queryKey: [name] })
  }

  const save = ({ field, value, taken }: NewValue, done: () => void) => {
    const evidence = taken === undefined ? {} : { [field]: { page: taken.page, box: taken.box, text: taken.text } }
    void send({ fields: { [field]: value }, evidence }, (answer) => {
      void tell(field, answer)
      done()
    })
  }
  // Says that it is remembered only where it is.
  const tell = async (field: FieldName, answer: Document) => {
    const name = t(`field.${field}`)
    const teacher = await taughtBy(answer, field).catch(() => undefined)
    showUndo(
      teacher === undefined || teacher.name === ''
        ? t('correct.saved', { field: name })
        : t('correct.savedFor', { field: name, supplier: teacher.name }),
      () => void undo(field),
    )
  }

  const saveKind = (kind: NonNullable<DocumentCorrection['kind']>) =>
    void send({ kind, fields: {}, evidence: {} }, () => {
      const before = correctableKinds.find((one) => one === document.kind)
      const text = t('correct.kindSaved', { kind: t(`kind.${kind}`) })
      if (before === undefined) showDone(text)
      else showUndo(text, () => void send({ kind: before, fields: {}, evidence: {} }, () => undefined))
    })

  return { save, saveKind, isSaving: correct.isPending }
}

export const correctableKinds = ['invoice', 'credit-note', 'receipt'] as const

/** The supplier who is read differently from now on, because of what this document taught. */
async function taughtBy({ id, supplier }: Document, field: FieldName) {
  if (supplier === null) return undefined
  const profile = await call('getSupplier', { path: { id: supplier } })
  return profile.learned.some((one) => one.field === field && one.document === id) ? profile : undefined
}
