import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const at = (file: string) => path.resolve(import.meta.dirname, file)

// Three processes besides the page: main (`index`), the backend, and one reader for each workbook. Documents are
// drawn in a worker thread of the backend. Each is an input of its own, so that each can be forked by file name.
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
    // Screens have addresses of their own (`/bao-cao/…`): files of the page are found from the root.
    base: '/',
    plugins: [react()],
    build: {
      outDir: at('out/renderer'),
      // The page's policy allows no data: script and no inline module; small files stay files.
      assetsInlineLimit: 0,
      rolldownOptions: { input: at('renderer/index.html') },
    },
  },
})
