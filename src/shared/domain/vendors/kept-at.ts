import { type Provider, providerFromText } from '../providers/provider.ts'
import { foldText } from '../values/fold-text.ts'

// Where copies of a key are kept, as people write it: a vendor by its name, or a device of the firm.

/** The vendor a place is: its id in the catalogue, else the name as it is written; null for a device. */
export function vendorOfPlace(place: string): string | null {
  return inCatalogue(place)?.id ?? (isDevice(place) ? null : place.trim())
}

/** Whether a place is a device: it is called one, belongs to somebody, or has the name of a computer. */
export function isDevice(place: string): boolean {
  if (inCatalogue(place) !== null) return false
  return deviceWords.test(` ${foldText(place)} `) || /[’']s(?:\s|$)/.test(place) || /^[a-z][\w-]*\d+(?:\.[\w.-]+)?$/i.test(place.trim())
}

// 'Circle CI' is CircleCI.
function inCatalogue(place: string): Provider | null {
  return providerFromText(place) ?? providerFromText(place.replaceAll(' ', ''))
}

/** Two spellings of one vendor: 'Circle CI' and 'CircleCI'. */
export function vendorKey(vendor: string): string {
  return foldText(vendor).replaceAll(' ', '')
}

const deviceWords =
  / (?:\w*(?:laptop|notebook|computer|server|rechner|serveur|servidor|telefon|handy)|pc|mac|macbook\w*|imac|desktop|workstation|tablet|ipad|iphone|phone|smartphone|telephone|telefono|movil|mobile|nas|raspberry|router|usb|stick|drive|disk|festplatte|platte|safe|tresor|device|gerat|appareil|dispositivo|ordinateur|portable|ordenador|portatil|till|kasse|caisse|caja|office|buro|bureau|oficina|paper|papier|papel) /
