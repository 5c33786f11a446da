import { expect, it } from 'vitest'
import { planUploads, readPicked } from './read-picked.ts'

const picked = (name: string, text: string) => ({ file: new File([text], name), relativePath: `2022/${name}` })

it('hands over the very bytes with their place in the folder', async () => {
  const { chunks, total } = await planUploads([picked('a.xlsx', 'một'), picked('b.xlsx', 'hai')])
  expect(total).toBe(2)
  const { files, unreadable } = await readPicked(chunks[0] ?? [])
  expect(unreadable).toEqual([])
  expect(files.map(({ relativePath }) => relativePath)).toEqual(['2022/a.xlsx', '2022/b.xlsx'])
  expect(await files[1]?.file.text()).toBe('hai')
})

it('names a file that cannot be read and goes on with the others', async () => {
  const gone = new File(['x'], 'mat.xlsx')
  gone.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'))
  const { files, unreadable } = await readPicked([{ file: gone, relativePath: 'mat.xlsx' }, picked('b.xlsx', 'hai')])
  expect(unreadable).toEqual(['mat.xlsx'])
  expect(files.map(({ name }) => name)).toEqual(['b.xlsx'])
})
