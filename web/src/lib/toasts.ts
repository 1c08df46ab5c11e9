import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import type { ApiError } from './api-error.ts'
import { sayTrouble } from './fault-words.ts'

export function showProblem(error: ApiError): void {
  notifications.show({
    color: 'red',
    title: sayTrouble({ code: error.code, say: error.detail }, i18next.language),
    message: error.code,
    autoClose: 10_000,
    withBorder: true,
  })
}

export function showDone(message: string): void {
  notifications.show({ message, withBorder: true })
}

export function showNotice(message: string, id?: string): void {
  notifications.show({
    ...(id === undefined ? {} : { id }),
    message,
    autoClose: 12_000,
    color: 'gold',
    withBorder: true,
  })
}
