import { createBridge } from './bridge.ts'

Object.defineProperty(window, 'safehand', {
  value: Object.freeze(createBridge((address, options) => fetch(address, options))),
  enumerable: true,
})
