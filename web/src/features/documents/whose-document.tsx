import { Alert, Button, Group, Text } from '@mantine/core'
import type { Document, DocumentWhose } from '@facteur/contract/document.ts'
import { IconArrowBackUp, IconBuilding } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useAct, useAnswer } from '../../lib/queries.ts'
import { showDone } from '../../lib/toasts.ts'
import { showUndo } from '../../lib/undo-toast.tsx'
import { IfMay } from '../../ui/if-may.tsx'

type Choice = DocumentWhose['choices'][number]

/** Whether its reasons say that another organisation may be meant, or is. */
export const isAboutWhose = ({ state, reasons }: Document): boolean =>
  state === 'set-aside' && reasons.some(({ code }) => code === 'document.whose' || code === 'document.belongs-to')

/** To which organisation a document belongs, where its mailbox serves several: asked, said, and taken back by one click. */
export function WhoseDocument({ document }: { document: Document }) {
  const { t } = useTranslation()
  const whose = useAnswer('getDocumentWhose', { path: { id: document.id } })
  // Said where it is done, not here: by then the question is off the page.
  const decide = useAct('decideDocumentWhose', {
    refresh: ['getDocument', 'getDocumentWhose', 'listDocuments', 'listPayments', 'getOverview'],
    done: (_document, { body }) => {
      const to = choices.find((one) => one.id === body.organisation)
      if (to === undefined || to.isOurs || ours === undefined) showDone(t('whose.kept'))
      else showUndo(t('whose.moved', { name: to.name }), () => give(ours))
    },
  })
  const { isAsked = false, handedTo = null, choices = [] } = whose.data ?? {}
  const ours = choices.find((one) => one.isOurs)
  const give = (to: Choice) => decide.mutate({ path: { id: document.id }, body: { organisation: to.id } })
  if (isAsked)
    return (
      <Alert color="orange" variant="light" icon={<IconBuilding size={20} aria-hidden />} title={t('whose.ask')}>
        <Text size="sm">{t('whose.askSay')}</Text>
        <IfMay act="decideDocumentWhose">
          <Group gap="xs" mt="sm">
            {choices.map((one) => (
              <Button key={one.id} size="xs" variant="default" disabled={decide.isPending} onClick={() => give(one)}>
                {one.name}
              </Button>
            ))}
          </Group>
        </IfMay>
      </Alert>
    )
  if (handedTo !== null)
    return (
      <Alert
        color="gray"
        variant="light"
        icon={<IconBuilding size={20} aria-hidden />}
        title={t('whose.theirs', { name: handedTo.name })}
      >
        <Text size="sm">{t('whose.theirsSay')}</Text>
        <TakeBack isBusy={decide.isPending} onTakeBack={give} choices={choices} />
      </Alert>
    )
  return null
}

function TakeBack({
  choices,
  isBusy,
  onTakeBack,
}: {
  choices: readonly Choice[]
  isBusy: boolean
  onTakeBack: (ours: Choice) => void
}) {
  const { t } = useTranslation()
  const me = useAnswer('getMe')
  const here = me.data?.organisation
  if (here === undefined || me.data?.role === 'accountant') return null
  // Still possible when the mailbox serves nobody else any more.
  const ours = choices.find((one) => one.isOurs) ?? { id: here.id, name: here.name, isOurs: true }
  return (
    <Group mt="sm">
      <Button
        size="xs"
        variant="default"
        loading={isBusy}
        leftSection={<IconArrowBackUp size={16} aria-hidden />}
        onClick={() => onTakeBack(ours)}
      >
        {t('whose.takeBack')}
      </Button>
    </Group>
  )
}
