package org.bangfu.needs.permission.partner;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Tokens;

/** Partner websites, with policies of their own where a test wants them. */
public final class Partners {
  static final Tokens ADMINISTRATOR = Tokens.staff(Role.ADMINISTRATOR, "CN");

  private Partners() {}

  /** The token of a partner website. */
  public static Tokens at(String client) {
    return new Tokens(
        UUID.nameUUIDFromBytes(client.getBytes()), client, Set.of(Role.PARTNER), List.of(), null);
  }

  /** A partner that no other test knows, without a policy. */
  public static Tokens unknown() {
    return at("partner-" + UUID.randomUUID());
  }

  /** Likewise with a policy. */
  public static Tokens with(boolean bringsNeedsIn, boolean claims, int callsPerMinute) {
    Tokens partner = unknown();
    set(partner, 0, bringsNeedsIn, claims, callsPerMinute);
    return partner;
  }

  /** Replaces a version of the partner's policy. */
  static void set(
      Tokens partner, int version, boolean bringsNeedsIn, boolean claims, int callsPerMinute) {
    Calls.as(ADMINISTRATOR)
        .header("If-Match", Calls.etag(version))
        .body(policy(bringsNeedsIn, claims, callsPerMinute))
        .put("/v1/partners/{client}/policy", partner.client())
        .then()
        .statusCode(200);
  }

  static Map<String, Object> policy(boolean bringsNeedsIn, boolean claims, int callsPerMinute) {
    return Map.of(
        "fields",
        List.of("TOWNSHIP", "CATEGORY"),
        "bringsNeedsIn",
        bringsNeedsIn,
        "claims",
        claims,
        "callsPerMinute",
        callsPerMinute,
        "reason",
        "the agreement of a test");
  }
}
