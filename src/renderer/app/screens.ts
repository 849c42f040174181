/** The places of the rail. */
export const screens = ['inventory', 'due', 'reviews', 'imports', 'trash', 'settings'] as const
export type Screen = (typeof screens)[number]

/** Something the menu asks of the sheet. A new object each time, so that asking twice works. */
export type SheetCommand = Readonly<{ name: 'add' | 'find'; serial: number }>
