import { notifications } from '@mantine/notifications'
import type { ApiError } from './api-error.ts'

export function showProblem(error: ApiError): void {
  notifications.show({ color: 'red', title: error.detail, message: error.code, autoClose: 10_000, withBorder: true })
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
