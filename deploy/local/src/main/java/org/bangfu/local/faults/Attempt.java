package org.bangfu.local.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;

/**
 * What came of one request.
 *
 * @param comeAgain how long to wait, where the service says so; zero otherwise
 */
record Attempt(Kind kind, int status, JsonNode body, Duration comeAgain) {
  /** A request that got no answer. */
  static Attempt unanswered(Kind kind) {
    return new Attempt(kind, 0, MissingNode.getInstance(), Duration.ZERO);
  }

  /** What somebody can make of it who has to go on. */
  enum Kind {
    /** It was done. */
    ACCEPTED,
    /** A rule is in the way, or another service's event has not come: it says what. */
    DECLINED,
    /** Nobody listens: it can be sent again, or elsewhere. */
    NOT_CONNECTED,
    /** The service says that it can't now, and for how long. */
    BUSY,
    /** The connection ended, or nothing came, after the request was sent. */
    CUT_OFF,
    /** An answer that no caller should get: 500, or 503 that does not say for how long. */
    FAULTY
  }

  boolean accepted() {
    return kind == Kind.ACCEPTED;
  }

  String text(String field) {
    return body.path(field).asText();
  }

  String problem() {
    return body.path("type").asText("").replaceFirst(".*/", "");
  }
}
