import { useWindowEvent } from '@mantine/hooks'
import { useEffect, useRef } from 'react'

/**
 * Lists that are worked through with the keyboard: rows bear `data-row`, their way in `data-open`, and what a letter does
 * `data-key`. j and k, or the arrows inside the list, go from row to row; Enter opens; a letter presses its button in the row,
 * or in the bar for all that are chosen (`data-batch`). `rows`: the ids shown, so that after one is gone the next has the focus.
 */
export function useListKeys(rows: readonly string[]): void {
  const left = useRef<{ id: string; next: string | undefined }>(undefined)
  const leave = (row: HTMLElement | undefined) => {
    if (row !== undefined) left.current = { id: idOf(row), next: nextIdOf(row) }
  }
  useWindowEvent('keydown', (event) => {
    if (isElsewhere(event)) return
    const row = rowAt(document.activeElement)
    const isArrow = event.key === 'ArrowDown' || event.key === 'ArrowUp'
    if (event.key === 'j' || event.key === 'k' || (isArrow && row !== undefined)) {
      event.preventDefault()
      focusRow(neighbourOf(row, event.key === 'j' || event.key === 'ArrowDown' ? 1 : -1))
    } else if (event.repeat) {
      // A key that is held down decides on one row, not on row after row.
      return
    } else if (event.key === 'Enter' && row !== undefined && document.activeElement === row) {
      event.preventDefault()
      row.querySelector<HTMLElement>('[data-open]')?.click()
    } else if (/^[a-z]$/.test(event.key)) {
      const batch = event.key === 'x' || !isInList() ? undefined : document.querySelector('[data-batch]')
      const pressed = keyIn(batch, event.key)
      const button = pressed ?? keyIn(row, event.key)
      if (button === undefined) return
      event.preventDefault()
      if (event.key !== 'x') leave(row)
      button.click()
    }
  })
  // By hand too: of what a letter can do, a click does the same.
  useWindowEvent(
    'click',
    ({ target }) => {
      const act = target instanceof Element ? target.closest('[data-key]:not([data-key="x"])') : null
      if (act !== null) leave(rowAt(act))
    },
    { capture: true },
  )
  // The row that was decided on is gone: the work goes on at the one after it.
  useEffect(() => {
    if (left.current === undefined || rows.includes(left.current.id)) return
    const { next } = left.current
    left.current = undefined
    const hasLostFocus = document.activeElement === null || document.activeElement === document.body
    if (hasLostFocus) focusRow(allRows().find((one) => idOf(one) === next) ?? allRows().at(-1))
  }, [rows])
}

function isElsewhere(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return true
  if (document.querySelector('[role="dialog"]') !== null) return true
  const typing = 'input:not([type="checkbox"]), textarea, select, [role="menu"], [contenteditable]'
  return event.target instanceof HTMLElement && event.target.closest(typing) !== null
}

const allRows = () => [...document.querySelectorAll<HTMLElement>('[data-row]')]
const rowAt = (element: Element | null) => element?.closest<HTMLElement>('[data-row]') ?? undefined
const idOf = (row: HTMLElement) => row.dataset['row'] ?? ''

function neighbourOf(row: HTMLElement | undefined, step: 1 | -1): HTMLElement | undefined {
  const rows = allRows()
  if (row === undefined) return step === 1 ? rows[0] : rows.at(-1)
  return rows[rows.indexOf(row) + step]
}

/** Where nothing of the list has the focus, a letter is not meant for all that are chosen in it. */
const isInList = () => Boolean(document.activeElement?.closest('[data-row], [data-batch], .choose-all'))

function nextIdOf(row: HTMLElement): string | undefined {
  const next = neighbourOf(row, 1) ?? neighbourOf(row, -1)
  return next === undefined ? undefined : idOf(next)
}

function focusRow(row: HTMLElement | undefined): void {
  row?.focus({ preventScroll: true })
  row?.scrollIntoView({ block: 'nearest' })
}

function keyIn(place: Element | null | undefined, key: string): HTMLElement | undefined {
  const button = place?.querySelector<HTMLElement>(`[data-key="${key}"]`) ?? undefined
  return button?.matches(':disabled') === true ? undefined : button
}
