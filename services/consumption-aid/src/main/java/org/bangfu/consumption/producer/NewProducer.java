package org.bangfu.consumption.producer;

import java.time.LocalDate;
import org.bangfu.kit.division.DivisionCode;
import org.jspecify.annotations.Nullable;

/** What is said of a producer when it is registered. */
public record NewProducer(
    @Nullable String clientReference,
    String name,
    ProducerKind kind,
    DivisionCode division,
    LocalDate occurredOn) {}
