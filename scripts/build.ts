import { buildDesk } from './built-desk.ts'

process.exitCode = await buildDesk()
