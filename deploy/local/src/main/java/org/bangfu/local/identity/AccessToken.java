package org.bangfu.local.identity;

import java.time.Instant;

/**
 * An access token; the value stays out of logs.
 *
 * @param value what goes behind {@code Authorization: Bearer}
 * @param end when it is refused from
 */
public record AccessToken(String value, Instant end) {

  @Override
  public String toString() {
    return "AccessToken[until " + end + "]";
  }
}
