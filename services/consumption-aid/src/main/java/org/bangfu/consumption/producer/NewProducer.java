package org.bangfu.consumption.producer;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.jspecify.annotations.Nullable;

/** What is said of a producer when it is registered. */
public record NewProducer(
    @Nullable String clientReference,
    String name,
    ProducerKind kind,
    @Nullable UUID householdId,
    DivisionCode division,
    LocalDate occurredOn) {}
