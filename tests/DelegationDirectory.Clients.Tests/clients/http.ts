export interface Request {
  query?: string | null;
  id?: string;
  variables?: unknown;
}

/** The address that the program is started with. */
export const endpoint = process.argv[2]!;

/** Sends a request and gives the answer, which must have no errors. */
export async function send(request: Request): Promise<{ data: unknown }> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(request),
  });
  const answer = (await response.json()) as { data: unknown; errors?: unknown };
  if (answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors));
  return answer;
}
