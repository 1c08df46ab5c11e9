import { ActionIcon, CopyButton, Group, Text, Tooltip } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

/** A value to take along: an account number, a communication. `shown` may be spaced for the eye; what is copied is `value`. */
export function CopyValue({ value, shown = value, label }: { value: string; shown?: string; label: string }) {
  const { t } = useTranslation()
  return (
    <Group gap={4} wrap="nowrap">
      <Text span size="sm" className="figures copy-value">
        {shown}
      </Text>
      <CopyButton value={value} timeout={1500}>
        {({ copied, copy }) => (
          <Tooltip label={copied ? t('common.copied') : t('common.copyWhat', { what: label })} withArrow>
            <ActionIcon
              variant="subtle"
              color={copied ? 'pine' : 'gray'}
              size="md"
              onClick={copy}
              aria-label={t('common.copyWhat', { what: label })}
            >
              {copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
            </ActionIcon>
          </Tooltip>
        )}
      </CopyButton>
    </Group>
  )
}
