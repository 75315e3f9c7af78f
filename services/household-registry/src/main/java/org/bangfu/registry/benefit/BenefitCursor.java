package org.bangfu.registry.benefit;

import java.util.UUID;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.kit.value.time.Days;

/** Where a page of a household's lines begins: after this one, in the order of day and id. */
public record BenefitCursor(String day, UUID id) {
  static final BenefitCursor BEGINNING = new BenefitCursor("0001-01-01", new UUID(0, 0));

  /** What the caller sent; a problem if no list gave it. */
  public static BenefitCursor of(PageRequest page) {
    return page.after(
        2,
        key -> new BenefitCursor(Days.read(key.getFirst()).toString(), Ids.read(key.getLast())),
        BEGINNING);
  }

  public static BenefitCursor of(Benefit line) {
    return new BenefitCursor(line.occurredOn().toString(), line.id());
  }

  @Override
  public String toString() {
    return PageRequest.key(day, id);
  }
}
