package org.bangfu.kit.page;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.kit.value.text.SoundText;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** How much of a list is asked for, and from where; a {@code @BeanParam}. */
public class PageRequest {
  @QueryParam("cursor")
  @Parameter(description = "nextCursor of the page before; absent for the first page")
  @Nullable String cursor;

  @QueryParam("limit")
  @DefaultValue("50")
  @Min(1)
  @Max(200)
  @Parameter(description = "items on a page, 1 to 200")
  int limit = 50;

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
    throw Problems.invalid("?cursor", "must be a nextCursor that this list gave");
  }

  /** The same as an id; the smallest one at the beginning. */
  public UUID afterId() {
    String key = after();
    if (key.isEmpty()) {
      return new UUID(0, 0);
    }
    try {
      return Ids.read(key);
    } catch (IllegalArgumentException e) {
      throw Problems.invalid("?cursor", "must be a nextCursor that this list gave");
    }
  }

  static String encode(String key) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(key.getBytes(StandardCharsets.UTF_8));
  }
}
