import { Chip, Group } from '@mantine/core'
import type { ReactNode } from 'react'

export type FilterChoice = { value: string; label: string; icon?: ReactNode }

/** One choice out of a few; the empty value means all. */
export function FilterChips({
  choices,
  value,
  label,
  onChoose,
}: {
  choices: readonly FilterChoice[]
  value: string
  label: string
  onChoose: (value: string) => void
}) {
  return (
    <Chip.Group multiple={false} value={value} onChange={onChoose}>
      <Group gap="xs" role="group" aria-label={label} className="chips">
        {choices.map((choice) => (
          <Chip key={choice.value} value={choice.value} variant="light" size="sm" icon={choice.icon ?? null}>
            <span className="chip-label">
              {choice.icon}
              {choice.label}
            </span>
          </Chip>
        ))}
      </Group>
    </Chip.Group>
  )
}
