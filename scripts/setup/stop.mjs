/** Something only the person at the keyboard can put right: one sentence, and what to type. */
export class SetupStop extends Error {
  constructor(sentence, command) {
    super(command ? `${sentence}\n\n  ${command}\n` : sentence)
    this.name = 'SetupStop'
  }
}

/** Runs a script's main function: the sentence without a stack trace for a stop, everything for a bug. */
export async function runMain(main) {
  try {
    process.exitCode = await main()
  } catch (error) {
    console.error(error instanceof SetupStop ? error.message : error)
    process.exitCode = 1
  }
}
