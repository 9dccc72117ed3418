import { resolve } from 'node:path'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

/** While developing, the desk stands in front of these pages, and only hot reload calls here directly. */
const workshopPort = 5183

export default defineConfig({
  // Main is CommonJS because it has to declare its protocol before Electron is ready, and an ES module may be read too late
  // for that. It is built for the oldest Node inside an Electron that the tests drive; the packages that hold native code or read
  // their own files stay outside the bundle, everything else is bundled so that it need not be shipped (see `dependencies`).
  main: {
    build: {
      target: 'node20',
      externalizeDeps: true,
      rollupOptions: { input: { index: 'src-main/index.ts', 'browser-desk': 'src-main/browser-desk.ts' }, output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' } },
    },
  },
  // A sandboxed preload script can load nothing: it has to be one CommonJS file.
  preload: {
    build: {
      externalizeDeps: false,
      rollupOptions: { input: { index: 'src-preload/index.ts' }, output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
  },
  renderer: {
    root: 'src-renderer',
    plugins: [react(), tailwindcss()],
    server: { host: '127.0.0.1', port: workshopPort, strictPort: true, hmr: { host: '127.0.0.1', clientPort: workshopPort } },
    build: { minify: true, assetsInlineLimit: 0, rollupOptions: { input: resolve('src-renderer/index.html') } },
  },
})
