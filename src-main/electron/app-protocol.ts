import { protocol } from 'electron'
import { pageFile } from '../bridge/page-file.ts'
import { pageHeaders } from '../bridge/page-rules.ts'

const scheme = 'app'
/** Where the desk's pages live inside Electron: an origin of their own, which no site on the web can have. */
export const pageOrigin = `${scheme}://counterfoil`

/** Before the application is ready: the scheme counts as secure and standard, so that pages have an origin and fetch works. */
export function declareAppProtocol(): void {
  protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } }])
}

/** Serves the built pages, and nothing else, under the scheme. */
export function serveAppProtocol(pagesFolder: string): void {
  protocol.handle(scheme, async (request) => {
    const address = new URL(request.url)
    const file = request.method === 'GET' && `${address.protocol}//${address.host}` === pageOrigin ? await pageFile(pagesFolder, address.pathname) : null
    if (file === null) return new Response(null, { status: 404 })
    return new Response(file.bytes, { headers: { ...pageHeaders, 'content-type': file.contentType } })
  })
}
