package org.bangfu.kit.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.Test;

/** What is logged of an event stands under the trace of the call from which it came. */
class LoggedTraceTest {
  private final AtomicReference<Object> seen = new AtomicReference<>();

  @Test
  void itIsThereForTheWorkAndNotAfterwards() {
    Trace.logged("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00", this::look);
    assertEquals("4bf92f3577b34da6a3ce929d0e0e4736", seen.get());
    assertNull(MDC.get(Trace.LOGGED));
  }

  @Test
  void whatIsNoTraceIsNotLogged() {
    Trace.logged("13900000000", this::look);
    assertNull(seen.get());
    Trace.logged(null, this::look);
    assertNull(seen.get());
  }

  @Test
  void whatWasThereBeforeIsThereAgain() {
    MDC.put(Trace.LOGGED, "before");
    try {
      Trace.logged("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00", this::look);
      assertEquals("before", MDC.get(Trace.LOGGED));
    } finally {
      MDC.remove(Trace.LOGGED);
    }
  }

  private void look() {
    seen.set(MDC.get(Trace.LOGGED));
  }
}
