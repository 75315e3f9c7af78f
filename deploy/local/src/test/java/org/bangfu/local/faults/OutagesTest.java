package org.bangfu.local.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.bangfu.local.faults.Attempt.Kind;
import org.junit.jupiter.api.Test;

class OutagesTest {

  private final Outages outages = new Outages();

  @Test
  void lastFromTheLastCallThatWasServedToTheNext() {
    note("registry", Kind.ACCEPTED, 0);
    note("registry", Kind.NOT_CONNECTED, 40);
    note("needs", Kind.ACCEPTED, 45);
    note("registry", Kind.BUSY, 50);
    note("registry", Kind.DECLINED, 90);
    assertEquals(Duration.ofMillis(90), outages.longest());
    note("registry", Kind.CUT_OFF, 100);
    note("registry", Kind.ACCEPTED, 120);
    assertEquals(Duration.ofMillis(90), outages.longest());
  }

  @Test
  void areNoneWhereNobodyCalledOrNobodyWasRefused() {
    note("registry", Kind.ACCEPTED, 0);
    note("registry", Kind.ACCEPTED, 5000);
    assertEquals(Duration.ZERO, outages.longest());
  }

  @Test
  void beginAnew() {
    note("registry", Kind.ACCEPTED, 0);
    note("registry", Kind.BUSY, 10);
    outages.forget();
    note("registry", Kind.ACCEPTED, 500);
    assertEquals(Duration.ZERO, outages.longest());
  }

  private void note(String where, Kind kind, long millis) {
    outages.note(where, kind, Duration.ofMillis(millis).toNanos());
  }
}
