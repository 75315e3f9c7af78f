package org.bangfu.kit.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bangfu.kit.division.DivisionScope;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, for which client, and where it may act. The only class that reads these from the
 * request: today from headers, once there are identities from a token.
 */
@RequestScoped
public class Caller {
  public static final String ACTOR_HEADER = "Bangfu-Actor";
  public static final String CLIENT_HEADER = "Bangfu-Client";

  private static final Pattern FORM = Pattern.compile("[a-z][a-z-]{1,30}:[A-Za-z0-9._-]{1,64}");
  private static final Pattern CLIENT_FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

  private final RoutingContext request;

  Caller(RoutingContext request) {
    this.request = request;
  }

  /** The person or office that acts, such as {@code manager:0197…} or {@code officer:430525}. */
  public String actor() {
    String actor = request.request().getHeader(ACTOR_HEADER);
    if (actor == null || !FORM.matcher(actor).matches()) {
      throw Problems.problem(
          CommonProblem.ACTOR_MISSING,
          "A write names who acts in the header "
              + ACTOR_HEADER
              + ", such as \"officer:430525\" or \"manager:<id>\".");
    }
    return actor;
  }

  /** The id of the acting person if it is of the given kind and has a UUID; null otherwise. */
  public @Nullable UUID actorIdOf(String kind) {
    String actor = actor();
    if (!actor.startsWith(kind + ":")) {
      return null;
    }
    try {
      return UUID.fromString(actor.substring(kind.length() + 1));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /**
   * The client whose idempotency keys and client references these are; {@code local} without a
   * header.
   */
  public String client() {
    String client = request.request().getHeader(CLIENT_HEADER);
    if (client == null) {
      return "local";
    }
    if (!CLIENT_FORM.matcher(client).matches()) {
      throw Problems.invalid("?" + CLIENT_HEADER, "must be 1 to 63 of a-z, 0-9 and -");
    }
    return client;
  }

  /** Where the caller may act. */
  public DivisionScope scope() {
    return DivisionScope.nation();
  }
}
