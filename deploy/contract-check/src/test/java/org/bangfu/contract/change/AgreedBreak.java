package org.bangfu.contract.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A break that was looked at and found right, to the letter as the comparison says it.
 *
 * @param decided the day
 * @param reason why callers have to bear it, and what they do
 */
public record AgreedBreak(Break agreed, LocalDate decided, String reason) {
  private static final Set<String> FIELDS =
      Set.of("contract", "where", "what", "decided", "reason");
  private static final int SENTENCE = 30;

  public AgreedBreak {
    if (reason.strip().length() < SENTENCE) {
      throw new IllegalArgumentException(agreed + " has no reason that says why");
    }
  }

  static List<AgreedBreak> list(JsonNode entries) {
    return entries.valueStream().map(AgreedBreak::read).toList();
  }

  private static AgreedBreak read(JsonNode entry) {
    Set<String> fields = new TreeSet<>();
    entry.fieldNames().forEachRemaining(fields::add);
    if (!fields.equals(FIELDS)) {
      throw new IllegalArgumentException("an agreed break says " + FIELDS + ", not " + fields);
    }
    String decided = entry.path("decided").asText();
    try {
      return new AgreedBreak(
          new Break(
              entry.path("contract").asText(),
              entry.path("where").asText(),
              entry.path("what").asText()),
          LocalDate.parse(decided),
          entry.path("reason").asText());
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("an agreed break is decided on a day, not " + decided, e);
    }
  }
}
