import { expect, test } from 'vitest'
import type { BackendToMain } from '../../shared/contract/host-messages.ts'
import { type BrokeredPort, ReaderRequests } from './reader-requests.ts'

class FakePort implements BrokeredPort {
  readonly sent: unknown[] = []
  closed = false
  #listener: ((event: { data: unknown }) => void) | undefined
  on(_event: 'message', listener: (event: { data: unknown }) => void): void {
    this.#listener = listener
  }
  start(): void {}
  postMessage(message: unknown): void {
    this.sent.push(message)
  }
  close(): void {
    this.closed = true
  }
  receive(data: unknown): void {
    this.#listener?.({ data })
  }
}

function requests(): { readers: ReaderRequests; told: BackendToMain[] } {
  const told: BackendToMain[] = []
  return { readers: new ReaderRequests((message) => told.push(message), 256), told }
}

test('what is sent before the reader has started reaches it, in order', () => {
  const { readers, told } = requests()
  const reader = readers.start()
  reader.port.postMessage('one')
  reader.port.postMessage('two')
  const port = new FakePort()
  readers.attach(1, port)
  reader.port.postMessage('three')
  expect(told).toEqual([{ type: 'start-reader', reader: 1, heapMegabytes: 256 }])
  expect(port.sent).toEqual(['one', 'two', 'three'])
})

test('answers go to the reader that was asked, and to no other', () => {
  const { readers } = requests()
  const heard: string[] = []
  for (const name of ['a', 'b']) readers.start().port.onMessage((message) => heard.push(`${name} ${message}`))
  const [first, second] = [new FakePort(), new FakePort()]
  readers.attach(1, first)
  readers.attach(2, second)
  second.receive('grid')
  first.receive('refusal')
  expect(heard).toEqual(['b grid', 'a refusal'])
})

test('the end of a reader is told once, also when it is killed', () => {
  const { readers, told } = requests()
  const reader = readers.start()
  let ends = 0
  reader.port.onClose(() => {
    ends += 1
  })
  const port = new FakePort()
  readers.attach(1, port)
  reader.kill()
  expect(told.at(-1)).toEqual({ type: 'kill-reader', reader: 1 })
  readers.end(1)
  readers.end(1)
  expect([ends, port.closed]).toEqual([1, true])
})

test('a port that comes after its reader ended is closed, not kept', () => {
  const { readers } = requests()
  readers.start()
  readers.end(1)
  const late = new FakePort()
  readers.attach(1, late)
  expect(late.closed).toBe(true)
})
