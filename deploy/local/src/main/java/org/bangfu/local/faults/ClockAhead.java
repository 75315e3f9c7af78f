package org.bangfu.local.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.bangfu.local.suite.SuiteService;

/**
 * A service whose clock is an hour ahead of everybody's. Takes libfaketime (the package faketime of
 * Debian and others), which tells one process another time.
 */
final class ClockAhead {
  private static final List<String> PLACES =
      List.of(
          "/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1",
          "/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1",
          "/usr/lib64/faketime/libfaketimeMT.so.1");

  private ClockAhead() {}

  static void strike(Scene scene) throws Exception {
    Path library =
        PLACES.stream()
            .map(Path::of)
            .filter(Files::exists)
            .findFirst()
            .orElseThrow(
                () -> new Fault.Impossible("libfaketime is not installed (package faketime)"));
    SecondInstances.Instance ahead =
        SecondInstances.Instance.start(
            scene.suite(),
            SuiteService.HOUSEHOLD_REGISTRY,
            Map.of(
                "LD_PRELOAD",
                library.toString(),
                "FAKETIME",
                "+1h",
                "FAKETIME_DONT_FAKE_MONOTONIC",
                "1"));
    try {
      ahead.awaitReady(scene.calls());
      Attempt refused = scene.calls().get("auditor", ahead.api().resolve("/v1/audit/chain"));
      if (refused.status() != 401) {
        throw new FaultException(
            "a token that has ended an hour ago, by its clock, gets " + refused.status());
      }
      if (!refused.text("detail").contains("clock")) {
        throw new FaultException("the refusal does not say why: " + refused.body());
      }
    } finally {
      ahead.end();
    }
  }
}
