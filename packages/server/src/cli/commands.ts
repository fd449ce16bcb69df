/** All commands, in the order in which the help lists them. */
import { auditCommand } from './audit.ts';
import { backupCommand, restoreCommand } from './backup.ts';
import type { Command } from './command.ts';
import { compareProgramCommand } from './compare.ts';
import { connectorCommands } from './connectors.ts';
import { dryRunCommand } from './dry-run.ts';
import { rulesCommand, staffSheetCommand } from './handouts.ts';
import { exportCommands } from './export.ts';
import { importCommands } from './import.ts';
import { createKeyCommand, listKeysCommand, revokeKeyCommand } from './keys.ts';
import { exampleProgramCommand, pushProgramCommand, validateProgramCommand } from './program.ts';
import { createProgramCommand, listProgramsCommand } from './programs.ts';
import { clearingCommand, ordersReportCommand, summaryCommand } from './reports.ts';
import { startCommand } from './start.ts';
import { verifyCommand } from './verify.ts';
import { deliveryCommands } from './webhook-deliveries.ts';
import { webhookCommands } from './webhooks.ts';

export const commands: readonly Command[] = [
  startCommand,
  createProgramCommand,
  listProgramsCommand,
  createKeyCommand,
  listKeysCommand,
  revokeKeyCommand,
  exampleProgramCommand,
  validateProgramCommand,
  pushProgramCommand,
  compareProgramCommand,
  dryRunCommand,
  rulesCommand,
  staffSheetCommand,
  summaryCommand,
  ordersReportCommand,
  clearingCommand,
  ...importCommands,
  ...exportCommands,
  ...webhookCommands,
  ...deliveryCommands,
  ...connectorCommands,
  auditCommand,
  verifyCommand,
  backupCommand,
  restoreCommand,
];
