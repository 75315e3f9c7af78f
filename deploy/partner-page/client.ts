// The generated client, and what its answers mean here.
import { ClaimsApi, Configuration, HelpersApi, OpenFeedApi, ResponseError, type Problem } from 'needs-client';

const TOKEN = 'bangfu.token';

const configuration = new Configuration({
  basePath: document.querySelector<HTMLMetaElement>('meta[name=bangfu-needs]')!.content,
});
// the feed is open; only what is done in somebody's name carries a token
const signedIn = new Configuration({ basePath: configuration.basePath, accessToken: () => token() ?? '' });

export const feed = new OpenFeedApi(configuration);
export const helpers = new HelpersApi(signedIn);
export const claims = new ClaimsApi(signedIn);

/** Kept for this tab alone, never in an address. */
export const token = (): string | null => sessionStorage.getItem(TOKEN);

export function keepToken(value: string | null): void {
  if (value) {
    sessionStorage.setItem(TOKEN, value);
  } else {
    sessionStorage.removeItem(TOKEN);
  }
}

/** A refusal of the service; without a type where it came from something in between. */
export type Refusal = Problem & { slug: string; left?: string | number; retryAfter: number };

/** What went wrong, or null where no answer came: then the same request may be sent again. */
export async function refusal(error: unknown): Promise<Refusal | null> {
  if (!(error instanceof ResponseError)) {
    return null;
  }
  const response = error.response;
  const problem = await response.json().catch(() => ({}));
  return {
    ...problem,
    status: response.status,
    slug: String(problem.type ?? '').replace(/.*\//, ''),
    retryAfter: Number(response.headers.get('Retry-After') ?? 5),
  };
}
