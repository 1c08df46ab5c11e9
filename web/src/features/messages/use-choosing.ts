import { useState } from 'react'

/** Which rows of a list are ticked; what is no longer in the list is no longer chosen. */
export function useChoosing<One extends { id: string }>(list: readonly One[]) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const chosen = list.filter((one) => ticked.has(one.id))
  return {
    chosen,
    isChosen: (id: string) => ticked.has(id),
    isAll: chosen.length === list.length && list.length > 0,
    toggle: (id: string) => setTicked((before) => (before.has(id) ? without(before, id) : new Set([...before, id]))),
    toggleAll: () => setTicked(chosen.length === list.length ? new Set() : new Set(list.map((one) => one.id))),
    clear: () => setTicked(new Set()),
  }
}

const without = (all: ReadonlySet<string>, id: string) => new Set([...all].filter((one) => one !== id))
