// Long queries of the data engine take threads of this pool; with the default of 4 they would hold up reading files.
process.env['UV_THREADPOOL_SIZE'] ??= '16';

const { runCommandLine } = await import('./program.ts');
process.exitCode = await runCommandLine(process.argv.slice(2));
