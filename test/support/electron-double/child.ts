// Loaded before a utility process's own file: gives it `process.parentPort` over Node's channel to its parent.
import { EventEmitter } from 'node:events'
import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { MessagePortMain, type PortMessage } from './message-ports.ts'

type FromParent = { t: 'message'; data: unknown; ports: number[] } | PortMessage

const carried = new Map<number, MessagePort>()
const toParent = (message: unknown) => {
  if (process.connected) process.send?.(message)
}

class ParentPort extends EventEmitter {
  postMessage(data: unknown): void {
    toParent({ t: 'message', data })
  }
  start(): void {}
}
const parentPort = new ParentPort()
Object.defineProperty(process, 'parentPort', { value: parentPort })

process.on('message', (message: FromParent) => {
  if (message.t === 'message') {
    parentPort.emit('message', { data: message.data, ports: message.ports.map(receivePort) })
  } else if (message.t === 'port') {
    carried.get(message.id)?.postMessage(message.data)
  } else {
    carried.get(message.id)?.close()
    carried.delete(message.id)
  }
})
// Electron ends its utility processes with itself.
process.on('disconnect', () => process.exit(0))

function receivePort(id: number): MessagePortMain {
  const { port1, port2 } = new MessageChannel()
  carried.set(id, port1)
  port1.on('message', (data) => toParent({ t: 'port', id, data }))
  port1.on('close', () => {
    if (carried.delete(id)) toParent({ t: 'port-close', id })
  })
  port1.unref()
  return new MessagePortMain(port2)
}
