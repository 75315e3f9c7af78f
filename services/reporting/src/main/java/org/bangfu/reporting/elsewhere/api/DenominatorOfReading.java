package org.bangfu.reporting.elsewhere.api;

import java.math.BigDecimal;
import org.bangfu.reporting.elsewhere.Denominator;
import org.bangfu.reporting.elsewhere.Published;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Of what a published number is a percentage. */
record DenominatorOfReading(
    @Schema(examples = "农业户籍人口") String name,
    @Schema(
            oneOf = {BigDecimal.class, String.class},
            examples = "766620")
        Object value,
    @Schema(description = "whether it follows from what was published") boolean derived) {

  static @Nullable DenominatorOfReading of(Published published) {
    Denominator over = published.over();
    return over == null
        ? null
        : new DenominatorOfReading(
            over.name(), published.counted().onTheWire(over.value()), over.derived());
  }
}
