package org.bangfu.local.faults;

import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.bangfu.local.suite.SuiteService;

/** What comes from events is made again while new ones arrive; it must end equal. */
final class Rebuilding {
  private static final Duration STARTS_WITHIN = Duration.ofSeconds(30);
  private static final Duration ENDS_WITHIN = Duration.ofMinutes(10);
  private static final String ADMINISTRATOR = "administrator";

  private Rebuilding() {}

  static void strike(Scene scene, SuiteService service) throws InterruptedException {
    URI rebuilds = scene.suite().url(service).resolve("/v1/rebuilds");
    String key = UUID.randomUUID().toString();
    Attempt[] last = new Attempt[1];
    Until.holds(
        STARTS_WITHIN,
        () -> "a rebuild was not begun: " + last[0],
        () -> {
          last[0] = scene.calls().post(ADMINISTRATOR, rebuilds, key, "{\"from\": \"topics\"}");
          return last[0].accepted();
        });
    URI rebuild = URI.create(rebuilds + "/" + last[0].text("id"));
    Until.holds(
        ENDS_WITHIN,
        () -> "a rebuild did not end: " + last[0],
        () -> {
          last[0] = scene.calls().get(ADMINISTRATOR, rebuild);
          return last[0].accepted() && !last[0].text("state").equals("RUNNING");
        });
    if (!last[0].text("state").equals("EQUAL")) {
      throw new FaultException("what was made again is not the same: " + last[0].body());
    }
  }
}
