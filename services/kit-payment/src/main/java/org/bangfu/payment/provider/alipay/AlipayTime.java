package org.bangfu.payment.provider.alipay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.bangfu.kit.value.time.BusinessDays;

/** How Alipay writes a time, in Asia/Shanghai. */
final class AlipayTime {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  private AlipayTime() {}

  static String now() {
    return LocalDateTime.now(BusinessDays.ZONE).format(FORM);
  }

  static Instant instant(String text) {
    return LocalDateTime.parse(text, FORM).atZone(BusinessDays.ZONE).toInstant();
  }

  /** The day of a time; today where it tells none. */
  static LocalDate day(String text) {
    return text.isEmpty() ? BusinessDays.today() : LocalDateTime.parse(text, FORM).toLocalDate();
  }
}
