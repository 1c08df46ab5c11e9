import type { Document } from '@facteur/contract/document.ts'
import type { FieldName, Fields } from '@facteur/contract/verdict.ts'
import { useState } from 'react'
import { useLocale } from '../../../lib/i18n.ts'
import { useAnswer } from '../../../lib/queries.ts'
import { sortOf } from './field-sorts.ts'
import { printed } from './printed.ts'
import type { Taken } from './taken.ts'
import { understand } from './understand.ts'
import type { Around, Understood } from './understand.ts'
import { useSaveCorrection } from './use-save-correction.ts'

export type Correcting = { field: FieldName; text: string; taken: Taken | undefined; isTouched: boolean }

/** One field being put right, alone or as one of a walk over all that are to be checked. */
export function useCorrecting(document: Document) {
  const locale = useLocale()
  const [now, setNow] = useState<Correcting>()
  const [walk, setWalk] = useState<readonly FieldName[]>([])
  const around = useAround(document)
  const { save, putBack, isSaving } = useSaveCorrection(document)

  const open = (field: FieldName) => {
    const value = document.fields[field]
    setNow({
      field,
      text: typeof value === 'string' ? printed(field, value, locale) : '',
      taken: undefined,
      isTouched: false,
    })
  }
  const stop = () => {
    if (now !== undefined) focusOn(now.field)
    setNow(undefined)
    setWalk([])
  }
  const goOn = () => {
    const next = now === undefined ? undefined : walk[walk.indexOf(now.field) + 1]
    if (next === undefined || !walk.includes(now?.field ?? next)) stop()
    else open(next)
  }
  const saveAs = (value: Fields[FieldName]) => {
    if (now !== undefined) save({ field: now.field, value, taken: now.taken }, goOn)
  }

  return {
    now,
    around,
    isSaving,
    understood: now === undefined ? undefined : understoodOf(now, around),
    step: now !== undefined && walk.length > 1 ? { at: walk.indexOf(now.field) + 1, of: walk.length } : undefined,
    start: (field: FieldName) => {
      setWalk([])
      open(field)
    },
    startWalk: (fields: readonly FieldName[]) => {
      setWalk(fields)
      if (fields[0] !== undefined) open(fields[0])
    },
    take: (taken: Taken) => setNow((one) => one && { ...one, taken, text: taken.text, isTouched: true }),
    type: (text: string) => setNow((one) => one && { ...one, text, isTouched: true }),
    skip: goOn,
    stop,
    saveAs,
    putBack: () => {
      if (now !== undefined) putBack(now.field, goOn)
    },
  }
}

// Back to where the keyboard came from, once the panel is gone.
function focusOn(field: FieldName): void {
  const focus = () =>
    globalThis.document.querySelector<HTMLElement>(`[data-field="${field}"]`)?.focus({ preventScroll: true })
  requestAnimationFrame(() => focus())
}

export type CorrectingField = ReturnType<typeof useCorrecting>

function understoodOf({ field, text, isTouched }: Correcting, around: Around): Understood | undefined {
  const sort = sortOf(field)
  return sort === 'yes-no' || !isTouched ? undefined : understand(sort, text, around)
}

// A VAT number printed without its country is most likely of the country of the account, then of our own.
function useAround({ fields }: Document): Around {
  const own = useAnswer('getMe').data?.organisation.vatNumber
  const likely = [fields.creditorIban, own, fields.customerVatNumber].flatMap((one) => one?.slice(0, 2) ?? [])
  return { currency: fields.currency, countries: [...new Set([...likely, 'BE', 'NL', 'FR', 'DE', 'LU'])] }
}
