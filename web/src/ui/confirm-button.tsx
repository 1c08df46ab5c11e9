import { Button, Group, Modal, Text } from '@mantine/core'
import type { ButtonProps } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

type Props = ButtonProps & { question: string; say: string; act: string; onConfirm: () => void; children: ReactNode }

/** A button whose deed cannot be undone: it asks first. */
export function ConfirmButton({ question, say, act, onConfirm, children, ...look }: Props) {
  const { t } = useTranslation()
  const [isOpen, { open, close }] = useDisclosure(false)
  const confirm = () => {
    close()
    onConfirm()
  }
  return (
    <>
      <Button variant="default" {...look} onClick={open}>
        {children}
      </Button>
      <Modal opened={isOpen} onClose={close} title={question} centered>
        <Text>{say}</Text>
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={close} data-autofocus>
            {t('common.cancel')}
          </Button>
          <Button color="red" onClick={confirm}>
            {act}
          </Button>
        </Group>
      </Modal>
    </>
  )
}
