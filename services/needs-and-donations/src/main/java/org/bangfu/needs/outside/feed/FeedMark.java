package org.bangfu.needs.outside.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.bangfu.kit.value.division.Condition;

/** Says whether anything of the feed has changed, without reading it. */
@ApplicationScoped
public class FeedMark {
  private static final int BYTES = 12;
  private static final Condition MARK = Condition.of("select feed_mark() as mark");

  private final FeedQueries queries;

  FeedMark(FeedQueries queries) {
    this.queries = queries;
  }

  /**
   * What an answer read from now on is tagged with. It may be newer than its tag, and is then read
   * once more; never older.
   *
   * @param reader what the answer depends on beside the feed, such as a version of a policy
   */
  public String now(String reader) {
    Object mark = queries.row(MARK).get("mark");
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest((mark + "/" + reader).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(Arrays.copyOf(hash, BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
