/**
 * Call it before a start command starts anything: then it says in a sentence that a port is taken, where there would be the
 * place in the code where that was noticed. Whatever else goes wrong is a mistake of ours, and its place is shown.
 */
export function sayWhichPortIsTaken(): void {
  process.once('uncaughtException', (error) => {
    const port = takenPort(error);
    console.error(
      port === undefined ? error : `Port ${port} is taken. Stop what uses it, then start again.`,
    );
    process.exit(1);
  });
}

function takenPort(error: unknown): number | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, port } = error as NodeJS.ErrnoException & { readonly port?: number };
  return code === 'EADDRINUSE' ? port : takenPort(error.cause);
}
