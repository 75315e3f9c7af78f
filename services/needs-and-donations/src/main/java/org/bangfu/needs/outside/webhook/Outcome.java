package org.bangfu.needs.outside.webhook;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * What came of sending a message.
 *
 * @param status what the receiver answered; null if it did not
 * @param failure null if the message was taken
 * @param retryAfter how long the receiver asks to be left alone; zero if it does not
 */
public record Outcome(
    @Nullable Integer status, @Nullable DeliveryFailure failure, Duration retryAfter) {
  private static final Duration LONGEST_WAIT = Duration.ofHours(24);

  static Outcome failed(DeliveryFailure failure) {
    return new Outcome(null, failure, Duration.ZERO);
  }

  /**
   * @param retryAfter the header Retry-After, in seconds or as a date; heard with 429 and 503
   */
  static Outcome answered(int status, @Nullable String retryAfter, Instant now) {
    Duration wait =
        (status == 429 || status == 503) && retryAfter != null
            ? wait(retryAfter.strip(), now)
            : Duration.ZERO;
    return new Outcome(status, failureOf(status), wait);
  }

  public boolean delivered() {
    return failure == null;
  }

  /** Whether it says something of the receiver: that its turn did not come does not. */
  boolean isOfTheReceiver() {
    return failure != DeliveryFailure.NAMES_BUSY;
  }

  /** The failure in words that name no more than the status, such as {@code TIMED_OUT}. */
  String reason() {
    return status == null ? String.valueOf(failure) : failure + " (HTTP " + status + ")";
  }

  private static @Nullable DeliveryFailure failureOf(int status) {
    return switch (status / 100) {
      case 2 -> null;
      case 3 -> DeliveryFailure.REDIRECT_NOT_FOLLOWED;
      default -> status == 410 ? DeliveryFailure.GONE : DeliveryFailure.STATUS_NOT_SUCCESS;
    };
  }

  private static Duration wait(String header, Instant now) {
    Duration wait;
    try {
      wait =
          header.matches("\\d{1,9}")
              ? Duration.ofSeconds(Long.parseLong(header))
              : Duration.between(
                  now,
                  ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeParseException e) {
      return Duration.ZERO;
    }
    if (wait.isNegative()) {
      return Duration.ZERO;
    }
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }
}
