package org.bangfu.reporting.rebuild;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What figures are made from again. */
@Schema(
    description =
        "topics: facts and sums from every event there was; facts: the sums from the facts, which"
            + " stay")
public enum RebuildSource {
  TOPICS,
  FACTS;

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
