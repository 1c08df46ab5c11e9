import { Button, Group, Loader, Modal, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconStethoscope } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../lib/queries.ts'
import { ErrorAlert } from '../../ui/trouble.tsx'
import { DiagnosisSteps } from './diagnosis-steps.tsx'
import type { LinkWish } from './link-wish.ts'
import { userFor } from './provider-choice.ts'

/** Where linking fails: what happens at each step, with what was typed so far. Nothing is kept. */
export function DiagnoseLink({ wish }: { wish: LinkWish }) {
  const { t } = useTranslation()
  const [isOpen, { open, close }] = useDisclosure(false)
  const diagnose = useAct('diagnoseMailbox', { isQuiet: true })
  const look = () => {
    open()
    const { host, port, security, user, password, tlsCa } = wish
    diagnose.mutate({
      body: {
        host: host.trim(),
        port,
        security,
        user: userFor(host, user),
        password,
        ...(tlsCa.trim() === '' ? {} : { tlsCa }),
      },
    })
  }
  return (
    <>
      <Button
        mt="sm"
        size="compact-sm"
        variant="default"
        onClick={look}
        leftSection={<IconStethoscope size={16} aria-hidden />}
      >
        {t('diagnosis.look')}
      </Button>
      <Modal opened={isOpen} onClose={close} title={t('diagnosis.title')} size="lg">
        {diagnose.isPending && (
          <Group gap="xs" role="status">
            <Loader size="sm" />
            <Text size="sm">{t('diagnosis.looking')}</Text>
          </Group>
        )}
        {diagnose.error !== null && <ErrorAlert error={diagnose.error} />}
        {diagnose.data !== undefined && <DiagnosisSteps diagnosis={diagnose.data} />}
      </Modal>
    </>
  )
}
