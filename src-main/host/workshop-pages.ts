type Page = { readonly bytes: Uint8Array<ArrayBuffer>; readonly contentType: string }

/** While developing, pages come from Vite with hot reload; the desk stays in front, so that its door is the one tested. */
export function pagesFromWorkshop(origin: string): (address: string) => Promise<Page | null> {
  return async (address) => {
    const answer = await fetch(new URL(address, origin), { headers: { accept: address === '/' ? 'text/html' : '*/*' } })
    if (!answer.ok) return null
    return { bytes: new Uint8Array(await answer.arrayBuffer()), contentType: answer.headers.get('content-type') ?? 'application/octet-stream' }
  }
}

/** Hot reload needs inline scripts and a socket of its own; never set outside of `npm run dev`. */
export const workshopHeaders = { 'content-security-policy': "default-src 'self' 'unsafe-inline' data: blob: ws://127.0.0.1:* http://127.0.0.1:*" }
