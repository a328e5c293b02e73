// Long queries of the data engine take threads of this pool; with the default of 4 they would hold up reading files.
process.env['UV_THREADPOOL_SIZE'] ??= '16';

// Without a listener a reader that goes away would end the process before the server in it is closed.
process.stdout.on('error', () => undefined);

const { runCommandLine } = await import('./program.ts');
process.exitCode = await runCommandLine(process.argv.slice(2));
