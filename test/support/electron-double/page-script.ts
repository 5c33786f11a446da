// Builds what a sandboxed preload sees in the page: `electron`'s renderer half, and the preload's own text in it.
import { readFileSync } from 'node:fs'
import { decode, encode, type Wire } from './page-codec.ts'

/** From main to the page. */
export type ToPage =
  | { t: 'message'; channel: string; args: Wire[]; ports: number[] }
  | { t: 'port'; id: number; data: Wire }
  | { t: 'port-close'; id: number }

/** From the page to main. */
export type FromPage =
  | { t: 'send' | 'invoke'; channel: string; args: Wire[] }
  | { t: 'port'; id: number; data: Wire }
  | { t: 'open'; url: string }
  /** A new document begins. */
  | { t: 'document' }

export function pageScript(preloadFile: string | undefined): string {
  const preload = preloadFile === undefined ? '' : readFileSync(preloadFile, 'utf8')
  return `(() => {
'use strict'
if (window.top !== window) return
${encode}
${decode}
const electron = (${rendererHalf})(encode, decode)
const require = (name) => {
  if (name === 'electron' || name === 'electron/renderer') return electron
  throw new Error('module not found: ' + name)
}
const process = { platform: ${JSON.stringify(process.platform)}, sandboxed: true, contextIsolated: true, env: {} }
const module = { exports: {} }
;(function (exports, require, module, process) {
${preload}
}).call(undefined, module.exports, require, module, process)
})()`
}

declare global {
  interface Window {
    __double(message: FromPage): Promise<{ value?: Wire; error?: string }>
    __doubleDeliver?: (message: ToPage) => void
  }
}

/** Runs in the page, as source text. */
function rendererHalf(enc: (value: unknown) => Wire, dec: (wire: Wire) => unknown): object {
  type Listener = (event: object, ...args: unknown[]) => void
  const toMain = window.__double
  const listeners = new Map<string, Listener[]>()
  const ports = new Map<number, MessagePort>()
  void toMain({ t: 'document' })

  const attach = (id: number) => {
    const { port1, port2 } = new MessageChannel()
    ports.set(id, port1)
    port1.onmessage = (event) => void toMain({ t: 'port', id, data: enc(event.data) })
    return port2
  }

  const ipcRenderer = {
    on(channel: string, listener: Listener) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
      return ipcRenderer
    },
    send(channel: string, ...args: unknown[]) {
      void toMain({ t: 'send', channel, args: args.map(enc) })
    },
    async invoke(channel: string, ...args: unknown[]) {
      const { value, error } = await toMain({ t: 'invoke', channel, args: args.map(enc) })
      if (error !== undefined) throw new Error(`Error invoking remote method '${channel}': ${error}`)
      return value === undefined ? undefined : dec(value)
    },
  }

  window.__doubleDeliver = (message) => {
    if (message.t === 'port') return ports.get(message.id)?.postMessage(dec(message.data))
    if (message.t === 'port-close') {
      ports.get(message.id)?.close()
      ports.delete(message.id)
      return
    }
    const event = { sender: ipcRenderer, ports: message.ports.map(attach) }
    for (const listener of listeners.get(message.channel) ?? []) listener(event, ...message.args.map(dec))
  }

  // In Electron the window-open handler decides before anything opens.
  window.open = (url) => {
    void toMain({ t: 'open', url: new URL(String(url), location.href).href })
    return null
  }

  // The bridge copies values and wraps functions; what cannot be copied throws, as in Electron.
  const bridge = (value: unknown): unknown => {
    if (typeof value === 'function') {
      return (...args: unknown[]) => {
        const result: unknown = value(...args.map(bridge))
        return result instanceof Promise ? result.then(bridge) : bridge(result)
      }
    }
    if (Array.isArray(value)) return Object.freeze(value.map(bridge))
    if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype) {
      return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, bridge(entry)])))
    }
    return typeof value === 'object' && value !== null ? structuredClone(value) : value
  }
  const contextBridge = {
    exposeInMainWorld(key: string, api: unknown) {
      if (key in window) throw new Error('Cannot bind an API on top of an existing property on the window object')
      Object.defineProperty(window, key, { value: bridge(api), enumerable: true })
    },
  }
  return { contextBridge, ipcRenderer }
}
