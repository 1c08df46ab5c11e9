import { Alert, SimpleGrid, Stack, Text, UnstyledButton } from '@mantine/core'
import { IconBrandGmail, IconBrandWindows, IconBrandApple, IconMail, IconServer } from '@tabler/icons-react'
import type { Icon } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Sheet } from '../../ui/sheet.tsx'
import { presets } from './presets.ts'
import type { Preset } from './presets.ts'

const icons: Record<string, Icon> = {
  gmail: IconBrandGmail,
  outlook: IconBrandWindows,
  icloud: IconBrandApple,
  other: IconServer,
}

export function ChooseProvider({ onChoose }: { onChoose: (preset: Preset) => void }) {
  const { t } = useTranslation()
  const [later, setLater] = useState(false)
  return (
    <Stack mt="md">
      <Text>{t('link.whichProvider')}</Text>
      <SimpleGrid cols={{ base: 2, xs: 3, sm: 4 }} spacing="sm">
        {presets.map((preset: Preset) => {
          const Shape = icons[preset.id] ?? IconMail
          return (
            <UnstyledButton
              key={preset.id}
              className="card-link"
              onClick={() => (preset.isLater === true ? setLater(true) : onChoose(preset))}
            >
              <Sheet p="md" h="100%">
                <Stack gap={8} align="center" ta="center">
                  <Shape size={26} stroke={1.5} aria-hidden />
                  <Text size="sm" fw={500}>
                    {preset.id === 'other' ? t('link.other') : preset.name}
                  </Text>
                </Stack>
              </Sheet>
            </UnstyledButton>
          )
        })}
      </SimpleGrid>
      {later && (
        <Alert color="gold" variant="light" role="status">
          {t('linkHint.outlook')}
        </Alert>
      )}
    </Stack>
  )
}
