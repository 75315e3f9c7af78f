package org.bangfu.browser;

import java.util.Map;

/** Where in the world a page is looked at. */
public final class TimeZones {
  private TimeZones() {}

  /** As if the browser were elsewhere, such as in {@code Asia/Shanghai}. */
  public static void set(BrowserPage page, String id) {
    page.call("Emulation.setTimezoneOverride", Map.of("timezoneId", id));
  }
}
