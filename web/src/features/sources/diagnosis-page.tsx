import { Button, Group, Loader, Text } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct, useAnswer } from '../../lib/queries.ts'
import { Asked } from '../../ui/asked.tsx'
import { TextLink } from '../../ui/links.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { ErrorAlert } from '../../ui/trouble.tsx'
import { DiagnosisSteps } from './diagnosis-steps.tsx'
import { NewPassword } from './new-password.tsx'

/** What happens, step by step, when Facteur looks into a linked mailbox. It begins by itself: whoever comes here wants to know. */
export function DiagnosisPage() {
  const { t } = useTranslation()
  const { id } = useParams({ from: '/house/sources/$id/diagnosis' })
  const source = useAnswer('getSource', { path: { id } })
  const { mutate, isPending, data, error } = useAct('diagnoseSource', { isQuiet: true })
  useEffect(() => mutate({ path: { id } }), [mutate, id])
  const failed = data?.steps.find(({ state }) => state === 'bad')
  return (
    <>
      <TextLink to="/sources/$id" params={{ id }} size="sm">
        ← {source.data?.name ?? t('place.sources')}
      </TextLink>
      <PageHeader title={t('diagnosis.title')} say={t('diagnosis.say')}>
        <Button
          variant="default"
          loading={isPending}
          onClick={() => mutate({ path: { id } })}
          leftSection={<IconRefresh size={18} aria-hidden />}
        >
          {t('diagnosis.again')}
        </Button>
      </PageHeader>
      <Asked of={source}>
        {(one) => (
          <Sheet maw={760}>
            {isPending && (
              <Group gap="xs" role="status">
                <Loader size="sm" />
                <Text size="sm">{t('diagnosis.looking')}</Text>
              </Group>
            )}
            {error !== null && <ErrorAlert error={error} />}
            {data !== undefined && !isPending && <DiagnosisSteps diagnosis={data} />}
            {failed?.step === 'sign-in' && <NewPassword source={one} code={failed.code ?? ''} />}
          </Sheet>
        )}
      </Asked>
    </>
  )
}
