package org.bangfu.kit.guard.job;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;

/** Around the transaction too: a job has ended when it is committed. */
@Job
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class JobInterceptor {
  private final Jobs jobs;

  JobInterceptor(Jobs jobs) {
    this.jobs = jobs;
  }

  /** The methods give nothing, so that one that does not begin gives what it would have given. */
  @AroundInvoke
  @Nullable Object around(InvocationContext job) throws Exception {
    if (!jobs.begin()) {
      return null;
    }
    try {
      return job.proceed();
    } finally {
      jobs.end();
    }
  }
}
