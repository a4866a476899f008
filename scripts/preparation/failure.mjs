/** A refusal a person can act on: printed as one line, `[code] what to do`, without a stack. */
export class Failure extends Error {
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

/** Runs a command's steps; a Failure ends the process with its line and exit code 1. */
export async function orExplain(steps) {
  try {
    await steps();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    console.error(`\n[${error.code}] ${error.message}`);
    process.exit(1);
  }
}
