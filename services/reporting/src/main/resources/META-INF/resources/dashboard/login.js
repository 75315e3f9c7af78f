// Who looks: people sign in at the issuer (authorization code with PKCE), and this tab alone keeps their token.

const { UserManager, WebStorageStateStore } = globalThis.oidc;
const HERE = `${location.origin}/dashboard/`;
const RENEWED_BEFORE_S = 60;

let manager = null;
let renewing = null;

async function prepared() {
  const { issuer, clientId } = await (await fetch("/dashboard/settings.json")).json();
  return new UserManager({
    authority: issuer,
    client_id: clientId,
    redirect_uri: HERE,
    post_logout_redirect_uri: HERE,
    scope: "openid",
    userStore: new WebStorageStateStore({ store: sessionStorage }),
    stateStore: new WebStorageStateStore({ store: sessionStorage }),
    // the page asks every other second, and renews before it asks
    automaticSilentRenew: false,
  });
}

/** Who is signed in, or null; takes the issuer's answer where the address brings one. */
export async function signedIn() {
  manager ??= await prepared();
  const query = new URLSearchParams(location.search);
  if (query.has("state") && (query.has("code") || query.has("error"))) {
    let asked = "";
    try {
      asked = (await manager.signinRedirectCallback()).state ?? "";
    } finally {
      history.replaceState(null, "", `${location.pathname}${asked}`);
    }
  }
  const user = await manager.getUser();
  if (user === null || user.expires_in > RENEWED_BEFORE_S) return user;
  return (user.refresh_token && (await renewed())) || (user.expired ? null : user);
}

/** By the refresh token, which serves once: whoever asks meanwhile waits for the same answer. */
function renewed() {
  renewing ??= manager
    .signinSilent()
    .catch(() => null)
    .finally(() => { renewing = null; });
  return renewing;
}

/** Goes to the issuer and comes back to the same address. */
export const signIn = () => manager.signinRedirect({ state: location.search });

/** Ends the session here and at the issuer. */
export async function signOut() {
  try {
    await manager.signoutRedirect();
  } catch {
    // the issuer is away or knows no end of a session: at least this tab forgets
    await forget();
    location.assign(HERE);
  }
}

export const forget = () => manager.removeUser();

/** The first division of a person's token, for a page that names none; the service judges by itself. */
export function firstDivision(user) {
  const claims = user.access_token.split(".")[1].replaceAll("-", "+").replaceAll("_", "/");
  return JSON.parse(atob(claims)).divisions?.[0] ?? null;
}
