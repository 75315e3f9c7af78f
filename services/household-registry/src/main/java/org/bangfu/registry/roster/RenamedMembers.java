package org.bangfu.registry.roster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bangfu.registry.household.Renaming;
import org.jspecify.annotations.Nullable;

/** Who was renamed by a merge, as its statement tells it: id, names and numbers. */
final class RenamedMembers {
  private static final ObjectMapper JSON = new ObjectMapper();

  private RenamedMembers() {}

  static List<Renaming> in(@Nullable String told) {
    List<Renaming> renamed = new ArrayList<>();
    if (told == null) {
      return renamed;
    }
    try {
      for (JsonNode row : JSON.readTree(told)) {
        UUID member = UUID.fromString(row.get(0).asText());
        add(renamed, member, true, text(row, 1), text(row, 2));
        add(renamed, member, false, text(row, 3), text(row, 4));
      }
    } catch (JsonProcessingException e) {
      // the message could quote a name
      throw new IllegalStateException("what the merge renamed can't be read");
    }
    return renamed;
  }

  private static void add(
      List<Renaming> renamed,
      UUID member,
      boolean isName,
      @Nullable String before,
      @Nullable String after) {
    if (!Objects.equals(before, after)) {
      renamed.add(new Renaming(member, isName, before, after));
    }
  }

  private static @Nullable String text(JsonNode row, int column) {
    return row.get(column).isNull() ? null : row.get(column).asText();
  }
}
