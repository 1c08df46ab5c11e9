import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import i18next from 'i18next'

const shownMs = 12_000

/** Says what was done and offers, for a while, to take it back. */
export function showUndo(message: string, undo: () => void): void {
  // On a wide screen away from the fields, which stand to the right; on a narrow one away from the panel at the bottom.
  const position = matchMedia('(min-width: 62em)').matches ? 'bottom-left' : 'top-center'
  const id = notifications.show({ message: null, autoClose: shownMs, withBorder: true, position })
  const takeBack = () => {
    notifications.hide(id)
    undo()
  }
  notifications.update({
    id,
    autoClose: shownMs,
    withBorder: true,
    position,
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{message}</Text>
        <Button size="compact-sm" variant="light" onClick={takeBack} flex="none" aria-keyshortcuts="u" data-undo>
          {i18next.t('common.undo')}
        </Button>
      </Group>
    ),
  })
}
