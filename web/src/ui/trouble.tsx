import { Alert, Group, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { asApiError } from '../lib/api-error.ts'
import { sayTrouble } from '../lib/fault-words.ts'
import { TextLink } from './links.tsx'

/** A code in small print, leading to its page in the guide. */
export function CodeLink({ code }: { code: string }) {
  const { t } = useTranslation()
  return (
    <TextLink
      to="/guide/$code"
      params={{ code }}
      fz="xs"
      ff="monospace"
      c="dimmed"
      underline="always"
      aria-label={t('trouble.explain', { code })}
    >
      {code}
    </TextLink>
  )
}

type Trouble = { code: string; say: string }

/** What is wrong, in one sentence, with its code; `children` say what to do next. */
export function TroubleAlert({
  trouble,
  tone = 'red',
  children,
}: {
  trouble: Trouble
  tone?: 'red' | 'gold'
  children?: ReactNode
}) {
  const { i18n } = useTranslation()
  return (
    <Alert color={tone} variant="light" icon={<IconAlertTriangle size={20} aria-hidden />} role="alert" radius="md">
      <Text fw={500}>{sayTrouble(trouble, i18n.language)}</Text>
      {children}
      <Group mt={6}>
        <CodeLink code={trouble.code} />
      </Group>
    </Alert>
  )
}

export function ErrorAlert({ error, children }: { error: unknown; children?: ReactNode }) {
  const { code, detail, errors } = asApiError(error)
  return (
    <TroubleAlert trouble={{ code, say: detail }}>
      {errors.map((one) => (
        <Text key={one.path} size="sm">
          {one.path}: {one.say}
        </Text>
      ))}
      {children}
    </TroubleAlert>
  )
}
