import type { Weights } from './weigh.ts'

/** How much speaks for an amount being what was paid. Written by training/receipts/main.ts from 2000 invented receipts. */
export const totalWeights: Weights = {
  bias: -1.614,
  label: 3.554,
  'label.strong': 0.685,
  payment: 1.731,
  subtotal: 0.501,
  'cash.label': 0.437,
  'cash.change': 1.545,
  'vat.sum': -0.556,
  'vat.rows': 2.404,
  'vat.within': 0.713,
  'net.vat': 1.651,
  items: -0.54,
  times: 3.978,
  size: -0.121,
  'is.largest': 1.63,
  'is.plain': 0.065,
  'is.seen': 0.282,
  'only.against': -0.695,
  'goods.only': -0.729,
  rounding: -0.054,
  support: 0.641,
  'rival.label': -2.759,
  'rival.support': -1.895,
  'twin.label': 0.863,
}
