package org.bangfu.registry.benefit;

import java.time.DateTimeException;
import java.util.UUID;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.time.Days;

/** Where a page of a household's lines begins: after this one, in the order of day and id. */
public record BenefitCursor(String day, UUID id) {
  static final BenefitCursor BEGINNING = new BenefitCursor("0001-01-01", new UUID(0, 0));

  /** What the caller sent; a problem if no list gave it. */
  public static BenefitCursor of(PageRequest page) {
    String text = page.after();
    if (text.isEmpty()) {
      return BEGINNING;
    }
    int space = Math.max(text.indexOf(' '), 0);
    try {
      return new BenefitCursor(
          Days.read(text.substring(0, space)).toString(),
          UUID.fromString(text.substring(space + 1)));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw Problems.invalid("?cursor", "must be a nextCursor that this list gave");
    }
  }

  public static BenefitCursor of(Benefit line) {
    return new BenefitCursor(line.occurredOn().toString(), line.id());
  }

  @Override
  public String toString() {
    return day + " " + id;
  }
}
