import { forgetPassword } from '#records/passwords/forget-password.ts'
import { forgetLearned } from '#records/suppliers/forget-learned.ts'
import { showPictures } from '#records/suppliers/show-pictures.ts'
import { getSupplier, listSuppliers } from '#records/suppliers/suppliers.read.ts'
import type { Handlers } from './handler.ts'

type Mine = 'listSuppliers' | 'getSupplier' | 'forgetLearned' | 'forgetPassword' | 'showSupplierPictures'

export function makeSupplierHandlers(): Pick<Handlers, Mine> {
  return {
    listSuppliers: async (ctx, { query }) => ({ items: await listSuppliers(ctx, query) }),
    getSupplier: (ctx, { path }) => getSupplier(ctx, path.id),
    showSupplierPictures: async (ctx, { path, body }) => {
      await getSupplier(ctx, path.id)
      await showPictures(ctx, { id: path.id, ...body })
      return getSupplier(ctx, path.id)
    },
    forgetLearned: (ctx, { path }) => forgetLearned(ctx, path),
    forgetPassword: (ctx, { path }) => forgetPassword(ctx, path),
  }
}
