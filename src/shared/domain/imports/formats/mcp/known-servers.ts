import { z } from 'zod'
import serverVendors from './server-vendors.json'

// Which service a well-known server belongs to, whether it is reached by package, image, program or host.

const vendorSchema = z.object({
  /** Id in the provider catalogue, else the vendor's name; null for what only works on the computer itself. */
  vendor: z.string().nullable(),
  /** Packages, images and programs, in lower case and without version. */
  names: z.array(z.string()),
  hosts: z.array(z.string()),
})

const rows = z.array(vendorSchema).parse(serverVendors)
const byName = new Map(rows.flatMap(({ vendor, names }) => names.map((name) => [spelling(name), vendor] as const)))
const byHost = new Map(rows.flatMap(({ vendor, hosts }) => hosts.map((host) => [host, vendor] as const)))

/** The vendor of a package, image or program; null for a server of the computer itself, undefined for an unknown one. */
export function vendorOfServer(name: string): string | null | undefined {
  return byName.get(spelling(name))
}

/** The vendor of the host of an address; undefined for an unknown one. */
export function vendorOfHost(host: string): string | null | undefined {
  return byHost.get(host)
}

// PyPI takes dots, dashes and underscores for one sign.
function spelling(name: string): string {
  const lower = name.toLowerCase()
  return lower.includes('/') ? lower : lower.replace(/[-_.]+/g, '-')
}
