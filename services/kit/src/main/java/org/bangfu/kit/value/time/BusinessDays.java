package org.bangfu.kit.value.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Business days, which are days in Asia/Shanghai whatever the zone of the machine. */
public final class BusinessDays {
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private BusinessDays() {}

  public static LocalDate today() {
    return LocalDate.now(ZONE);
  }

  public static LocalDate orToday(@Nullable LocalDate day) {
    return day == null ? today() : day;
  }

  public static LocalDate of(Instant instant) {
    return LocalDate.ofInstant(instant, ZONE);
  }

  /** The instant at which the day ends, exclusive. */
  public static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZONE).toInstant();
  }
}
