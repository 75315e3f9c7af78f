package org.bangfu.kit.guard.job;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.common.runtime.util.SchedulerUtils;
import java.time.Duration;

/**
 * How a job of this instance goes. Each instance runs its jobs itself, also where only one of them
 * finds something to do; so of several the largest age is taken: one that has stopped is enough.
 */
final class JobFigure {
  private final double interval;
  private final Counter failures;
  private volatile long wentWell = System.nanoTime();
  private volatile long began;
  private volatile boolean runs;

  JobFigure(Scheduled schedule, MeterRegistry meters) {
    String name = schedule.identity();
    this.interval =
        Duration.ofMillis(SchedulerUtils.parseEveryAsMillis(schedule).orElse(0)).toMillis() / 1e3;
    this.failures =
        Counter.builder("bangfu.job.failures")
            .tag("name", name)
            .description("runs of the job that failed, or failed in part")
            .register(meters);
    Gauge.builder("bangfu.job.age", this, JobFigure::ageSeconds)
        .tag("name", name)
        .baseUnit("seconds")
        .description("how long ago a run of the job ended well, or the first one began")
        .register(meters);
    Gauge.builder("bangfu.job.running", this, JobFigure::runningSeconds)
        .tag("name", name)
        .baseUnit("seconds")
        .description("how long the run of now has been going on; 0 between two runs")
        .register(meters);
    Gauge.builder("bangfu.job.interval", this, it -> it.interval)
        .tag("name", name)
        .baseUnit("seconds")
        .description("how often the job runs")
        .register(meters);
  }

  void begins() {
    began = System.nanoTime();
    runs = true;
  }

  void went(boolean well) {
    runs = false;
    if (well) {
      wentWell = System.nanoTime();
    } else {
      failures.increment();
    }
  }

  private double ageSeconds() {
    return secondsSince(wentWell);
  }

  private double runningSeconds() {
    return runs ? secondsSince(began) : 0;
  }

  private static double secondsSince(long nanos) {
    return Duration.ofNanos(System.nanoTime() - nanos).toMillis() / 1e3;
  }
}
