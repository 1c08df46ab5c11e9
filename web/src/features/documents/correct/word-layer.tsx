import { Text } from '@mantine/core'
import type { FieldName } from '@facteur/contract/verdict.ts'
import { memo, useEffect, useId, useRef, useState } from 'react'
import type { KeyboardEvent, PointerEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnswer } from '../../../lib/queries.ts'
import { boxStyle } from '../evidence-box.ts'
import type { PageSize } from '../evidence-box.ts'
import { sortOf } from './field-sorts.ts'
import { boxOf, linesOf, stepFrom, wordAt, wordsIn } from './page-words.ts'
import type { Box, Step, Word } from './page-words.ts'
import { takeAround } from './take-word.ts'
import { isNextTo, rangeBetween, takenOf } from './taken.ts'
import type { Taken } from './taken.ts'
import type { Around } from './understand.ts'

export type Pointing = {
  field: FieldName
  around: Around
  taken: Taken | undefined
  onTake: (taken: Taken) => void
  onType: (text: string) => void
  onCancel: () => void
}

type Props = { document: string; number: number; isFirst: boolean; pointing: Pointing }

/** The words of a page as boxes that can be pointed at: by mouse, finger or arrow keys. */
export function WordLayer({ document, number, isFirst, pointing }: Props) {
  const { t } = useTranslation()
  const words = useAnswer('getDocumentPageWords', { path: { id: document, number } })
  if (words.data === undefined) return null
  if (words.data.words.length === 0)
    return (
      <Text size="sm" className="no-words">
        {t('correct.noWords')}
      </Text>
    )
  const { words: list, width, height } = words.data
  return <Words words={list} size={{ width, height }} number={number} isFirst={isFirst} pointing={pointing} />
}

type WordsProps = { words: readonly Word[]; size: PageSize; number: number; isFirst: boolean; pointing: Pointing }

function Words({ words, size, number, isFirst, pointing: { field, around, taken, ...tell } }: WordsProps) {
  const { t } = useTranslation()
  const id = useId()
  const layer = useRef<HTMLDivElement>(null)
  const drag = useRef<{ x: number; y: number; isFar: boolean }>(undefined)
  const [anchor, setAnchor] = useState<number>()
  const [cursor, setCursor] = useState<number>()
  const chosen = taken?.page === number ? taken.words : []

  // Whoever works by keyboard goes on from here; a screen that is touched must not scroll away under the finger.
  useEffect(() => {
    // Who is typing already, while the words were still coming, goes on typing.
    const isTyping = globalThis.document.activeElement?.matches('[data-correct-text]') === true
    if (isFirst && !isTyping && matchMedia('(hover: hover)').matches) layer.current?.focus({ preventScroll: true })
  }, [isFirst, field])

  const take = (indices: readonly number[]) => {
    const one = takenOf(number, words, indices)
    if (one !== undefined) tell.onTake(one)
  }
  const click = (index: number, { isLonger, isTouch }: { isLonger: boolean; isTouch: boolean }) => {
    setCursor(index)
    if (isLonger && chosen[0] !== undefined) return take(rangeBetween(words, chosen[0], index))
    if (isTouch && isNextTo(words, chosen, index)) return take([...chosen, index])
    setAnchor(index)
    take(takeAround({ words, index, taken: chosen }, sortOf(field), around))
  }

  const placeOf = (event: PointerEvent) => {
    const frame = event.currentTarget.getBoundingClientRect()
    return {
      x: ((event.clientX - frame.left) / frame.width) * size.width,
      y: ((event.clientY - frame.top) / frame.height) * size.height,
    }
  }
  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return
    drag.current = { ...placeOf(event), isFar: false }
    if (event.pointerType === 'touch') return
    event.currentTarget.setPointerCapture(event.pointerId)
  }
  const onPointerMove = (event: PointerEvent) => {
    const from = drag.current
    if (from === undefined || event.pointerType === 'touch') return
    const { x, y } = placeOf(event)
    from.isFar ||= Math.hypot(x - from.x, y - from.y) > 5
    if (from.isFar) take(wordsIn(words, rectangle(from, { x, y })))
  }
  const onPointerUp = (event: PointerEvent) => {
    const from = drag.current
    drag.current = undefined
    if (from === undefined || from.isFar) return
    const index = wordAt(words, placeOf(event), event.pointerType === 'touch' ? 8 : 2)
    if (index !== undefined) click(index, { isLonger: event.shiftKey, isTouch: event.pointerType === 'touch' })
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const here = cursor ?? chosen[0] ?? 0
    if (isStep(event.key)) {
      const next = cursor === undefined && chosen.length === 0 ? here : stepFrom(words, here, event.key)
      setCursor(next)
      if (event.shiftKey) take(rangeBetween(words, anchor ?? here, next))
      else setAnchor(next)
    } else if (event.key === 'Enter') {
      if (chosen.length < 2 || !chosen.includes(here)) click(here, { isLonger: false, isTouch: false })
      // Once the value stands in the panel, the next Enter keeps it.
      requestAnimationFrame(() => globalThis.document.querySelector<HTMLElement>('[data-keep]')?.focus())
    } else if (event.key === 'Escape') tell.onCancel()
    else if (event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey) {
      tell.onType(event.key)
      globalThis.document.querySelector<HTMLElement>('[data-correct-text]')?.focus()
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div
      ref={layer}
      className="word-layer"
      role="listbox"
      aria-multiselectable
      aria-label={t('correct.wordsOf', { number })}
      tabIndex={0}
      {...(cursor === undefined ? {} : { 'aria-activedescendant': `${id}-${cursor}` })}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={() => (drag.current = undefined)}
      onKeyDown={onKeyDown}
    >
      {words.map((word, index) => (
        <OneWord
          key={index}
          id={`${id}-${index}`}
          word={word}
          size={size}
          isChosen={chosen.includes(index)}
          isHere={cursor === index}
        />
      ))}
      {linesTaken(words, chosen).map((box) => (
        <div key={box.join()} className="taken" aria-hidden style={boxStyle(box, size, 1.5)} />
      ))}
    </div>
  )
}

type OneWordProps = { id: string; word: Word; size: PageSize; isChosen: boolean; isHere: boolean }

const OneWord = memo(function OneWord({ id, word, size, isChosen, isHere }: OneWordProps) {
  const spot = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    if (isHere) spot.current?.scrollIntoView({ block: 'nearest' })
  }, [isHere])
  return (
    <span
      ref={spot}
      id={id}
      className="word"
      role="option"
      aria-label={word.text}
      aria-selected={isChosen}
      data-here={isHere}
      style={boxStyle(word.box, size, 1)}
    />
  )
})

/** One box for each line of what is taken, so that no ring covers a neighbour's letters. */
function linesTaken(words: readonly Word[], chosen: readonly number[]): Box[] {
  const picked = chosen.flatMap((index) => words[index] ?? [])
  return linesOf(picked)
    .map((line) => boxOf(picked, line))
    .filter((box) => box !== undefined)
}

const isStep = (key: string): key is Step => ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'].includes(key)

type Point = { x: number; y: number }

function rectangle(from: Point, to: Point): Box {
  return [Math.min(from.x, to.x), Math.min(from.y, to.y), Math.max(from.x, to.x), Math.max(from.y, to.y)]
}
