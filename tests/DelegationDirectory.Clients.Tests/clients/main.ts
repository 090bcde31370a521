import { operations } from './client';

/** Runs every operation against the server whose address is given, and writes the answers under the operations' names. */
async function main() {
  const answers: Record<string, unknown> = {};
  for (const [name, ask] of Object.entries(operations)) answers[name] = await ask();
  process.stdout.write(JSON.stringify(answers));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
