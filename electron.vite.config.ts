import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const at = (file: string) => path.resolve(import.meta.dirname, file)

// Screens have addresses of their own (`/bao-cao/…`), so the page's files must be found from the root. electron-vite
// sets a relative base for `file:` pages, after reading this file; a plugin has the last word.
const filesFromTheRoot = { name: 'files-from-the-root', enforce: 'post', config: () => ({ base: '/' }) } as const

// Three processes besides the page: main (`index`), the backend, and one reader for each workbook. Documents are
// drawn in a worker thread of the backend, and meeting packs joined in another. Each is an input of its own, so that
// each can be started by file name.
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      rolldownOptions: {
        input: {
          index: at('electron/main/index.ts'),
          backend: at('electron/backend/backend-entry.ts'),
          reader: at('electron/workbook/reader-entry.ts'),
          'document-worker': at('electron/documents/render-worker.ts'),
          'pack-worker': at('electron/documents/pack-worker.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: at('electron/preload/index.ts') },
        // A sandboxed preload is a single CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [react(), filesFromTheRoot],
    build: {
      outDir: at('out/renderer'),
      // The page's policy allows no data: script and no inline module; small files stay files.
      assetsInlineLimit: 0,
      minify: true,
      rolldownOptions: { input: at('renderer/index.html') },
    },
  },
})
