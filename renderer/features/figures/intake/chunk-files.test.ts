import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bytesPerUpload, chunkFiles, filesPerUpload, largestFile } from './chunk-files.ts'

const sizes = fc.array(fc.integer({ min: 0, max: largestFile + 10_000_000 }), { maxLength: 250 })

it('sends every file exactly once and in order, or sets it aside for its size', () => {
  fc.assert(
    fc.property(sizes, (list) => {
      const picked = list.map((size, position) => ({ position, size }))
      const { chunks, tooLarge } = chunkFiles(picked)
      expect(chunks.flat()).toEqual(picked.filter(({ size }) => size <= largestFile))
      expect(tooLarge).toEqual(picked.filter(({ size }) => size > largestFile))
    }),
  )
})

it('keeps each upload within its count and bytes', () => {
  fc.assert(
    fc.property(sizes, (list) => {
      for (const chunk of chunkFiles(list.map((size) => ({ size }))).chunks) {
        const bytes = chunk.reduce((sum, { size }) => sum + size, 0)
        expect(chunk.length).toBeGreaterThan(0)
        expect(chunk.length).toBeLessThanOrEqual(filesPerUpload)
        expect(chunk.length === 1 || bytes <= bytesPerUpload).toBe(true)
      }
    }),
  )
})
