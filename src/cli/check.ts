import { checkCommand } from './check-command.ts';

process.exitCode = checkCommand(process.argv.slice(2), console.log);
