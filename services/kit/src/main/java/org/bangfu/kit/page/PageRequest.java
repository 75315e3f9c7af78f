package org.bangfu.kit.page;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.kit.value.text.SoundText;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** How much of a list is asked for, and from where; a {@code @BeanParam}. */
public class PageRequest {
  private static final String DIVIDER = "/";

  @QueryParam("cursor")
  @Parameter(description = "nextCursor of the page before; absent for the first page")
  @Nullable String cursor;

  @QueryParam("limit")
  @DefaultValue("50")
  @Min(1)
  @Max(200)
  @Parameter(description = "items on a page, 1 to 200")
  int limit = 50;

  /**
   * A page that no caller asks for: a job's, which may be larger than theirs.
   *
   * @param cursor of the page before; null for the first
   */
  public static PageRequest of(@Nullable String cursor, int limit) {
    PageRequest page = new PageRequest();
    page.cursor = cursor;
    page.limit = limit;
    return page;
  }

  public int limit() {
    return limit;
  }

  /** One more than the page holds, so that the query tells whether another page follows. */
  public int rowsToRead() {
    return limit + 1;
  }

  /** The key of the last row of the page before; empty at the beginning. */
  public String after() {
    if (cursor == null) {
      return "";
    }
    try {
      String key = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      if (SoundText.isSound(key)) {
        return key;
      }
    } catch (IllegalArgumentException e) {
      // said below
    }
    throw foreignCursor();
  }

  /**
   * The same as what the list is ordered by, read from its parts; a problem if no list gave it.
   *
   * @param parts how many there are, written with {@link #key}
   * @param read throws a {@link DateTimeException} or an {@link IllegalArgumentException} at what
   *     it does not know
   */
  public <K> K after(int parts, Function<List<String>, K> read, K beginning) {
    String key = after();
    if (key.isEmpty()) {
      return beginning;
    }
    List<String> found = List.of(key.split(DIVIDER, -1));
    if (found.size() != parts) {
      throw foreignCursor();
    }
    try {
      return read.apply(found);
    } catch (DateTimeException | IllegalArgumentException e) {
      throw foreignCursor();
    }
  }

  /** The same as an id; the smallest one at the beginning. */
  public UUID afterId() {
    return after(1, key -> Ids.read(key.getFirst()), new UUID(0, 0));
  }

  /** What a list is ordered by where that has several parts, none of which has a slash in it. */
  public static String key(Object... parts) {
    return Arrays.stream(parts).map(Object::toString).collect(Collectors.joining(DIVIDER));
  }

  private static RuntimeException foreignCursor() {
    return Problems.invalid("?cursor", "must be a nextCursor that this list gave");
  }

  static String encode(String key) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(key.getBytes(StandardCharsets.UTF_8));
  }
}
