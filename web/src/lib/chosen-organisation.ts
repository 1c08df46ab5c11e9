const memory = 'facteur.organisation'
let chosen: string | undefined

/**
 * The organisation this tab works in; the server decides, by the memberships, whether that may be. A tab keeps its own choice,
 * so that two tabs can look at two organisations; a new one begins with the last.
 */
export function recallOrganisation(): void {
  const address = new URL(location.href)
  // The link of a mail says which one it is about.
  const named = address.searchParams.get('organisation')
  if (named !== null) {
    address.searchParams.delete('organisation')
    history.replaceState(null, '', address)
    sessionStorage.setItem(memory, named)
  }
  chosen = sessionStorage.getItem(memory) ?? localStorage.getItem(memory) ?? undefined
  if (chosen !== undefined) sessionStorage.setItem(memory, chosen)
}

/** Undefined: the oldest membership. */
export function chosenOrganisation(): string | undefined {
  return chosen
}

/** Everything that was read belongs to the other organisation: the page begins anew, and with it the live events. */
export function chooseOrganisation(id: string, path = '/'): void {
  sessionStorage.setItem(memory, id)
  localStorage.setItem(memory, id)
  location.assign(path)
}

/** One is no member there any more, or somebody else signed in here. */
export function forgetOrganisation(): void {
  chosen = undefined
  sessionStorage.removeItem(memory)
  localStorage.removeItem(memory)
}
