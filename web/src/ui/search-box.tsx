import { CloseButton, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

/** Tells its words once the typing rests. The key `/` brings the cursor here. */
export function SearchBox({
  value,
  label,
  onSearch,
}: {
  value: string
  label: string
  onSearch: (words: string) => void
}) {
  const { t } = useTranslation()
  const [text, setText] = useState(value)
  const told = useRef(value)
  const tell = useDebouncedCallback((words: string) => {
    told.current = words
    onSearch(words)
  }, 300)
  // Changed from elsewhere, as by the way back or the side bar; never while somebody types.
  useEffect(() => {
    if (value === told.current) return
    told.current = value
    setText(value)
  }, [value])
  const change = (words: string) => {
    setText(words)
    tell(words)
  }
  return (
    <TextInput
      type="search"
      value={text}
      onChange={(event) => change(event.currentTarget.value)}
      leftSection={<IconSearch size={18} aria-hidden />}
      rightSection={text === '' ? null : <CloseButton aria-label={t('common.clear')} onClick={() => change('')} />}
      placeholder={label}
      aria-label={label}
      size="md"
      maxLength={200}
      data-search
    />
  )
}
