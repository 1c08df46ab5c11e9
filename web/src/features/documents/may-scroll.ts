/**
 * Whether a mark may be scrolled to: under a mouse that only passes over the fields the page must stay still, or the fields
 * move away beneath it.
 */
export function mayScroll(isPointing: boolean): boolean {
  if (isPointing || matchMedia('(hover: none)').matches) return true
  return globalThis.document.activeElement?.matches('.field-button:focus-visible') === true
}
