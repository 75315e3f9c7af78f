package org.bangfu.registry.household;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A name or a number of somebody, which stand in clear in the file, as it was and as it is. */
public record Renaming(
    UUID member, boolean isName, @Nullable String before, @Nullable String after) {

  /** What of the two is another. */
  static List<Renaming> between(UUID member, Person before, Person after) {
    List<Renaming> renamed = new ArrayList<>(2);
    if (!before.name().equals(after.name())) {
      renamed.add(new Renaming(member, true, before.name().clearText(), after.name().clearText()));
    }
    if (!Objects.equals(before.number(), after.number())) {
      renamed.add(new Renaming(member, false, before.number(), after.number()));
    }
    return renamed;
  }

  String field() {
    return isName ? "name" : "personNumber";
  }

  @Override
  public String toString() {
    return "a renaming of " + member;
  }
}
