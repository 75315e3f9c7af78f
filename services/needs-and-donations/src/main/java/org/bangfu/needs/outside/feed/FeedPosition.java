package org.bangfu.needs.outside.feed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bangfu.kit.problem.Problems;

/**
 * How far somebody has followed the changes: the number of a transaction, and the last item of it
 * that was read.
 */
record FeedPosition(String tx, UUID item) {
  private static final Pattern FORM =
      Pattern.compile("(\\d{1,19})/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

  /** Before everything that the transaction changed. */
  static FeedPosition before(String tx) {
    return new FeedPosition(tx, new UUID(0, 0));
  }

  /**
   * @throws RuntimeException a problem that names the parameter, for what this list never gave
   */
  static FeedPosition parse(String cursor) {
    try {
      var form =
          FORM.matcher(
              new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII));
      if (form.matches()) {
        Long.parseUnsignedLong(form.group(1));
        return new FeedPosition(form.group(1), UUID.fromString(form.group(2)));
      }
    } catch (IllegalArgumentException e) {
      // said below
    }
    throw Problems.invalid("?after", "must be a next that this list gave");
  }

  /** Whether the transaction comes after all that was followed. */
  boolean isBefore(String other) {
    return compare(tx, other) < 0;
  }

  /** Whether all that the transaction changed was followed, and more than it. */
  boolean isAfter(String other) {
    return compare(tx, other) > 0;
  }

  /** The other one if it lies in a later transaction. */
  FeedPosition orLater(FeedPosition other) {
    return isBefore(other.tx) ? other : this;
  }

  private static int compare(String one, String other) {
    return Long.compareUnsigned(Long.parseUnsignedLong(one), Long.parseUnsignedLong(other));
  }

  String cursor() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((tx + "/" + item).getBytes(StandardCharsets.US_ASCII));
  }
}
