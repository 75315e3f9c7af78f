package org.bangfu.kit.guard.job;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The figures of each job that has begun once. */
@Singleton
class JobFigures {
  private final MeterRegistry meters;
  private final Map<String, JobFigure> known = new ConcurrentHashMap<>();

  JobFigures(MeterRegistry meters) {
    this.meters = meters;
  }

  /** Null of what nothing schedules. */
  @Nullable JobFigure of(Method method) {
    Scheduled schedule = method.getAnnotation(Scheduled.class);
    return schedule == null
        ? null
        : known.computeIfAbsent(schedule.identity(), name -> new JobFigure(schedule, meters));
  }
}
