package org.bangfu.kit.guard.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** How a job went, whether it says so by an exception or catches it and goes on. */
class JobFiguresTest {
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Jobs jobs = new Jobs();
  private final JobInterceptor interceptor = new JobInterceptor(jobs, new JobFigures(meters));

  @Scheduled(every = "90s", identity = "of-a-test")
  void job() {}

  @Test
  void anAgeBeginsAnewWithEachRunThatWentWell() throws Exception {
    run(() -> null);
    assertEquals(90, gauge("bangfu.job.interval"));
    assertEquals(0, failures());
    awaitAge(0.05);
    run(() -> null);
    assertTrue(gauge("bangfu.job.age") < 0.05);
  }

  @Test
  void aRunThatGoesOnSaysForHowLong() throws Exception {
    run(() -> {
      while (gauge("bangfu.job.running") < 0.05) {
        Thread.onSpinWait();
      }
      return null;
    });
    assertEquals(0, gauge("bangfu.job.running"));
  }

  @Test
  void whatIsThrownIsAFailureAndTheAgeGoesOn() throws Exception {
    run(() -> null);
    awaitAge(0.05);
    assertThrows(
        IllegalStateException.class,
        () ->
            run(() -> {
              throw new IllegalStateException("a test");
            }));
    assertEquals(1, failures());
    assertTrue(gauge("bangfu.job.age") >= 0.05);
  }

  @Test
  void whatIsCaughtIsAFailureIfTheJobSaysSoAndOfThatRunAlone() throws Exception {
    run(() -> {
      Jobs.failed();
      return null;
    });
    assertEquals(1, failures());
    run(() -> null);
    assertEquals(1, failures());
  }

  @Test
  void aJobThatCannotBeMeasuredDoesNotRunForEver() {
    Gauge.builder("bangfu.job.failures", () -> 0).tag("name", "of-a-test").register(meters);
    assertThrows(IllegalArgumentException.class, () -> run(() -> null));
    assertEquals(0, jobs.running());
  }

  @Test
  void whatNothingSchedulesHasNone() throws Exception {
    assertNull(new JobFigures(meters).of(Object.class.getMethod("toString")));
  }

  private void run(Callable<Object> work) throws Exception {
    interceptor.around(new Call(JobFiguresTest.class.getDeclaredMethod("job"), work));
  }

  private void awaitAge(double seconds) {
    while (gauge("bangfu.job.age") < seconds) {
      Thread.onSpinWait();
    }
  }

  private double gauge(String name) {
    return meters.get(name).tag("name", "of-a-test").gauge().value();
  }

  private double failures() {
    return meters.get("bangfu.job.failures").tag("name", "of-a-test").counter().count();
  }

  /** A call of the method that does the work. */
  private record Call(Method getMethod, Callable<Object> work) implements InvocationContext {
    @Override
    public Object proceed() throws Exception {
      return work.call();
    }

    @Override
    public Object getTarget() {
      return this;
    }

    @Override
    public Object getTimer() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Constructor<?> getConstructor() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Object[] getParameters() {
      return new Object[0];
    }

    @Override
    public void setParameters(Object[] parameters) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, Object> getContextData() {
      return Map.of();
    }
  }
}
