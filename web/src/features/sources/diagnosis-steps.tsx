import { Alert, Box, CopyButton, Button, Group, Stack, Text, ThemeIcon, VisuallyHidden } from '@mantine/core'
import type { Diagnosis } from '@facteur/contract/mailbox.ts'
import { IconAlertTriangle, IconCheck, IconCopy, IconMinus, IconX, type Icon } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { CodeLink } from '../../ui/trouble.tsx'

type Step = Diagnosis['steps'][number]

const looks: Record<Step['state'], { shape: Icon; colour: string }> = {
  good: { shape: IconCheck, colour: 'pine' },
  warning: { shape: IconAlertTriangle, colour: 'gold' },
  bad: { shape: IconX, colour: 'red' },
  skipped: { shape: IconMinus, colour: 'gray' },
}

/** Each step of a connection with a light, a sentence and what to do; and all of it as text to send to whoever helps. */
export function DiagnosisSteps({ diagnosis }: { diagnosis: Diagnosis }) {
  const { t } = useTranslation()
  const failed = diagnosis.steps.find(({ state }) => state === 'bad')
  return (
    <Stack gap="md">
      <Alert
        color={failed === undefined ? 'pine' : 'red'}
        variant="light"
        radius="md"
        role="status"
        title={
          failed === undefined
            ? t('diagnosis.good')
            : t('diagnosis.stopsAt', { step: t(`diagnosisStep.${failed.step}`) })
        }
      >
        <Text size="sm">
          {failed === undefined ? t('diagnosis.goodSay') : `${failed.say} ${failed.next ?? ''}`.trim()}
        </Text>
      </Alert>
      <Stack component="ol" gap={0} m={0} p={0} style={{ listStyle: 'none' }}>
        {diagnosis.steps.map((step) => (
          <OneStep key={step.step} step={step} />
        ))}
      </Stack>
      <div>
        <CopyButton value={diagnosis.report}>
          {({ copied, copy }) => (
            <Button variant="default" size="sm" onClick={copy} leftSection={<IconCopy size={16} aria-hidden />}>
              {copied ? t('diagnosis.copied') : t('diagnosis.copy')}
            </Button>
          )}
        </CopyButton>
        <Text size="xs" c="dimmed" mt={6}>
          {t('diagnosis.copySay')}
        </Text>
      </div>
    </Stack>
  )
}

function OneStep({ step }: { step: Step }) {
  const { t } = useTranslation()
  const { shape: Shape, colour } = looks[step.state]
  return (
    <Group component="li" wrap="nowrap" align="flex-start" gap="sm" py={8}>
      <ThemeIcon
        color={colour}
        radius="xl"
        size={28}
        variant={step.state === 'skipped' ? 'light' : 'filled'}
        style={{ flex: 'none' }}
        aria-hidden
      >
        <Shape size={17} />
      </ThemeIcon>
      <Box miw={0} flex={1}>
        <Group justify="space-between" wrap="nowrap" gap="xs">
          <Text fw={600} size="sm" {...(step.state === 'skipped' ? { c: 'dimmed' } : {})}>
            {t(`diagnosisStep.${step.step}`)}
            <VisuallyHidden>: {t(`diagnosisState.${step.state}`)}</VisuallyHidden>
          </Text>
          {step.state !== 'skipped' && (
            <Text size="xs" c="dimmed" className="figures" style={{ whiteSpace: 'nowrap' }}>
              {t('diagnosis.took', { ms: step.ms })}
            </Text>
          )}
        </Group>
        <Text size="sm" c="dimmed" className="break-anywhere">
          {step.say}
        </Text>
        {step.next !== null && step.state !== 'skipped' && (
          <Text size="sm" mt={2} className="break-anywhere">
            {step.next}
          </Text>
        )}
        {step.code !== null && <CodeLink code={step.code} />}
      </Box>
    </Group>
  )
}
