import { Group, Kbd, Modal, Stack, Text } from '@mantine/core'
import { useDisclosure, useWindowEvent } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { places } from './navigation.ts'

const wish = 'facteur:keyboard-help'
const sequenceMs = 1200

export function openKeyboardHelp(): void {
  window.dispatchEvent(new Event(wish))
}

/** `?` shows the keys, `/` goes to the search box, `g` and a letter goes to a page, `u` takes back what was just done. */
export function Keyboard() {
  const { t } = useTranslation()
  const [isOpen, { open, close }] = useDisclosure(false)
  const navigate = useNavigate()
  const wentAt = useRef(-sequenceMs)

  useWindowEvent(wish, open)
  const press = (event: KeyboardEvent) => {
    // A key that is held down is one wish, not many.
    if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    const place =
      performance.now() - wentAt.current < sequenceMs ? places.find((one) => one.key === event.key) : undefined
    wentAt.current = event.key === 'g' ? performance.now() : -sequenceMs
    if (place !== undefined) {
      event.preventDefault()
      void navigate({ to: place.to })
    } else if (event.key === '?') open()
    else if ((event.key === '/' && focusSearch()) || (event.key === 'u' && takeBack())) event.preventDefault()
  }
  // Before any list hears it: the letter after `g` is the name of a page, and no decision.
  useWindowEvent('keydown', press, { capture: true })

  const keys: [string[], string][] = [
    [['?'], t('keyboard.help')],
    [['/'], t('keyboard.search')],
    [['←', '→'], t('keyboard.neighbours')],
    [['Esc'], t('keyboard.close')],
    [['j', 'k'], t('keyboard.rows')],
    [['Enter'], t('keyboard.openRow')],
    [['x'], t('keyboard.choose')],
    [['c'], t('keyboard.collect')],
    [['n'], t('messages.notInvoice')],
    [['v'], t('messages.never')],
    [['u'], t('keyboard.undo')],
    ...places.map((place): [string[], string] => [['g', place.key], t(`place.${place.name}`)]),
  ]
  return (
    <Modal opened={isOpen} onClose={close} title={t('keyboard.title')} centered>
      <Stack gap="xs">
        {keys.map(([strokes, say]) => (
          <Group key={say} justify="space-between" wrap="nowrap">
            <Text size="sm">{say}</Text>
            <Group gap={4} wrap="nowrap">
              {strokes.map((stroke) => (
                <Kbd key={stroke}>{stroke}</Kbd>
              ))}
            </Group>
          </Group>
        ))}
      </Stack>
    </Modal>
  )
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type="checkbox"]), textarea, select'))
  )
}

/** The newest of what can still be taken back. */
function takeBack(): boolean {
  const button = [...document.querySelectorAll<HTMLElement>('[data-undo]')].at(-1)
  button?.click()
  return button !== undefined
}

function focusSearch(): boolean {
  const box = document.querySelector<HTMLElement>('[data-search]')
  box?.focus()
  return box !== null
}
