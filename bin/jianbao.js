#!/usr/bin/env node
const { main } = await import('../dist/cli/main.js');
const code = await main(process.argv.slice(2), process);
// Every result has been awaited. An exit spares the time it takes to give back the dictionary word by word.
process.stderr.write('', () => process.exit(code));
