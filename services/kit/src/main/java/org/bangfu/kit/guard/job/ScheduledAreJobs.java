package org.bangfu.kit.guard.job;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.Enhancement;
import jakarta.enterprise.inject.build.compatible.spi.MethodConfig;

/** Makes a {@link Job} of every scheduled method of a service, when it is built. */
public class ScheduledAreJobs implements BuildCompatibleExtension {
  @Enhancement(types = Object.class, withSubtypes = true, withAnnotations = Scheduled.class)
  public void make(MethodConfig method) {
    if (method.info().hasAnnotation(Scheduled.class)) {
      method.addAnnotation(Job.class);
    }
  }
}
