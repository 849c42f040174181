import { config } from 'zod'

// Zod otherwise tries `new Function`, which the content policy forbids and reports. Import this before any schema.
config({ jitless: true })
