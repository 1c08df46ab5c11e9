import { Box, Container, Group, NativeSelect, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { languageChoices, speak } from '../lib/i18n.ts'
import { Brand } from './logo.tsx'
import { Sheet } from './sheet.tsx'

/** What stands around the pages before sign-in. */
export function DoorFrame({ children, width = 460 }: { children: ReactNode; width?: number }) {
  const { t, i18n } = useTranslation()
  return (
    <Box mih="100dvh" py={{ base: 'lg', sm: 64 }} px="md">
      <Container size={width} p={0} component="main">
        <Stack gap="xl">
          <Group justify="space-between">
            <Brand />
            <NativeSelect
              size="xs"
              aria-label={t('common.language')}
              value={i18n.language}
              onChange={(event) => void speak(event.currentTarget.value, { isOwnChoice: true })}
              data={languageChoices.map((one) => ({ value: one.code, label: one.name }))}
            />
          </Group>
          <Sheet p={{ base: 'lg', sm: 'xl' }}>{children}</Sheet>
        </Stack>
      </Container>
    </Box>
  )
}
