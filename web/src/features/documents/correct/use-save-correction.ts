import type { Document } from '@facteur/contract/document.ts'
import type { Body } from '@facteur/contract/routes.ts'
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

type Correction = Body<'correctDocument'>
export type NewValue = { field: FieldName; value: Fields[FieldName]; taken: Taken | undefined }

/** Saves at once what the owner says, tells that it is remembered, and offers to take it back. */
export function useSaveCorrection(document: Document) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const path = { id: document.id }
  const keep = (one: Document) => client.setQueryData(answerOf('getDocument', { path }).queryKey, one)
  const correct = useAct('correctDocument', { refresh, done: (answer) => keep(answer) })
  // Awaited, as what was clicked may be gone from the page by the time of the answer.
  const send = async (body: Correction, done: (answer: Document) => void) => {
    const answer = await correct.mutateAsync({ path, body }).catch(() => undefined)
    if (answer !== undefined) done(answer)
  }

  // What was read holds again; where the owner had corrected it before, that word of theirs does.
  const undo = async (field: FieldName) => {
    const before = document.evidence[field]
    const body: Correction = document.corrected.includes(field)
      ? {
          fields: { [field]: document.fields[field] },
          ...(before === undefined ? {} : { evidence: { [field]: before } }),
        }
      : { undo: [field] }
    await takeBack(body)
  }
  // By itself, as what was clicked may be gone from the page by then.
  const takeBack = async (body: Correction) => {
    try {
      keep(await call('correctDocument', { path, body }))
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

  /** What was read holds again, at any later time; what this document taught about it is forgotten. */
  const putBack = (field: FieldName, done: () => void) =>
    void send({ undo: [field] }, () => {
      showDone(t('correct.putBackDone', { field: t(`field.${field}`) }))
      done()
    })

  const saveKind = (kind: NonNullable<Correction['kind']>) =>
    void send({ kind }, () => {
      const before = correctableKinds.find((one) => one === document.kind)
      showUndo(
        t('correct.kindSaved', { kind: t(`kind.${kind}`) }),
        () => void takeBack(before === undefined ? { undo: ['kind'] } : { kind: before }),
      )
    })

  return { save, saveKind, putBack, isSaving: correct.isPending }
}

export const correctableKinds = ['invoice', 'credit-note', 'receipt'] as const

/** The supplier who is read differently from now on, because of what this document taught. */
async function taughtBy({ id, supplier }: Document, field: FieldName) {
  if (supplier === null) return undefined
  const profile = await call('getSupplier', { path: { id: supplier } })
  return profile.learned.some((one) => one.field === field && one.document === id) ? profile : undefined
}
