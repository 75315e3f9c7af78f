package org.bangfu.consumption.order.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.bangfu.consumption.order.NewLine;
import org.jspecify.annotations.Nullable;

/** So much of a product. */
public record LineRequest(@NotNull UUID productId, @Min(1) @Max(100_000_000) long quantity) {

  static List<NewLine> toLines(List<LineRequest> lines) {
    return lines.stream().map(line -> new NewLine(line.productId(), line.quantity())).toList();
  }

  /** The products that are named, of an item that may not be valid. */
  static Stream<UUID> products(@Nullable List<LineRequest> lines) {
    return Stream.ofNullable(lines)
        .flatMap(List::stream)
        .filter(Objects::nonNull)
        .map(LineRequest::productId)
        .filter(Objects::nonNull);
  }
}
