// Asks the service, as the one who is signed in; nothing else does.

import { signedIn } from "./login.js";

class Refused extends Error {
  constructor(status) {
    super(`answered ${status}`);
    this.status = status;
  }
}

async function get(path, parameters, headers = {}) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value) query.set(name, value);
  }
  const user = await signedIn();
  if (user === null) throw new Refused(401);
  headers = { ...headers, Authorization: `Bearer ${user.access_token}` };
  const answer = await fetch(`${path}?${query}`, { headers, cache: "no-store", signal: AbortSignal.timeout(10_000) });
  if (answer.status === 304) return { unchanged: true };
  if (!answer.ok) throw new Refused(answer.status);
  return { body: await answer.json(), tag: answer.headers.get("ETag") };
}

/** Everything of a division, or null if it is as it was at the tag. */
export async function summary(question, tag) {
  const { body, tag: newTag, unchanged } = await get("/v1/summary", question, tag ? { "If-None-Match": tag } : {});
  return unchanged ? null : { ...body, tag: newTag };
}

export const indicators = async () => (await get("/v1/indicators", {})).body.items;

export const figure = async (id, question) => (await get(`/v1/indicators/${id}`, question)).body;

/** A page of what a figure counts. */
export const facts = async (id, question) => (await get(`/v1/indicators/${id}/facts`, question)).body;

export const series = async (id, question) =>
  (await get(`/v1/indicators/${id}/series`, question)).body.points;

export const ranking = async (id, question) =>
  (await get(`/v1/indicators/${id}/ranking`, { ...question, limit: 500 })).body;

export const share = async (id, question) => (await get(`/v1/indicators/${id}/share`, question)).body;
