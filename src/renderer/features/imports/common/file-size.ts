/** '812 bytes', '24 KB', '3.1 MB': as file managers say it. */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`
  const kilo = bytes / 1000
  return kilo < 1000 ? `${Math.round(kilo).toLocaleString('en')} KB` : `${(kilo / 1000).toFixed(1)} MB`
}
