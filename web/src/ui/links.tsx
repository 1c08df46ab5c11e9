import { Anchor, Button } from '@mantine/core'
import type { AnchorProps, ButtonProps } from '@mantine/core'
import { createLink } from '@tanstack/react-router'
import type { LinkComponent } from '@tanstack/react-router'
import type { MouseEventHandler, ReactNode, Ref } from 'react'

type Linked = {
  ref?: Ref<HTMLAnchorElement>
  children?: ReactNode
  onClick?: MouseEventHandler<HTMLAnchorElement>
  'aria-label'?: string
  title?: string
}
type AnchorLook = AnchorProps & Linked
type ButtonLook = ButtonProps & Linked

function AnchorLookOnly(props: AnchorLook) {
  return <Anchor {...props} />
}

function ButtonLookOnly(props: ButtonLook) {
  return <Button component="a" {...props} />
}

const RoutedAnchor = createLink(AnchorLookOnly)
const RoutedButton = createLink(ButtonLookOnly)

/** A link inside the page, in the look of a text link. */
export const TextLink: LinkComponent<typeof AnchorLookOnly> = (props) => <RoutedAnchor {...props} />
/** The same, in the look of a button. */
export const ButtonLink: LinkComponent<typeof ButtonLookOnly> = (props) => <RoutedButton {...props} />
