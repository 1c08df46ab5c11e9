import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import type { Plugin } from 'vite'

// FACTEUR_URL points the dev server at a real Facteur; without it an invented one answers.
const realServer = process.env['FACTEUR_URL']

const mockApi: Plugin = {
  name: 'mock-api',
  apply: 'serve',
  configureServer(server) {
    // Loaded by Vite, not by Node: it reads the contract's TypeScript on any Node.
    const mock = server.ssrLoadModule('/dev/mock-api.ts')
    server.middlewares.use(
      (request, response, next) => void mock.then(({ answerMock }) => answerMock(request, response, next)),
    )
  },
}

export default defineConfig({
  plugins: [react(), ...(realServer === undefined ? [mockApi] : [])],
  server: {
    host: '127.0.0.1',
    ...(realServer === undefined ? {} : { proxy: { '/api': { target: realServer, changeOrigin: true } } }),
  },
  build: { target: 'es2023', chunkSizeWarningLimit: 700 },
})
