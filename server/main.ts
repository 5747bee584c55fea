#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// Compiled programs are kept beside the installed packages, which halves the time until a command begins. A folder that
// cannot be written is no fault: everything is then compiled each time.
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/imprimatur', import.meta.url)));
// After that, because what is imported statically is compiled before the first line runs.
const { runCommandLine } = await import('./cli/run-command-line.ts');
await runCommandLine();
