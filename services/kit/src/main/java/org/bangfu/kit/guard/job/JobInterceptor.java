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
  private final JobFigures figures;

  JobInterceptor(Jobs jobs, JobFigures figures) {
    this.jobs = jobs;
    this.figures = figures;
  }

  /** The methods give nothing, so that one that does not begin gives what it would have given. */
  @AroundInvoke
  @Nullable Object around(InvocationContext job) throws Exception {
    if (!jobs.begin()) {
      return null;
    }
    try {
      return measured(job);
    } finally {
      jobs.end();
    }
  }

  private @Nullable Object measured(InvocationContext job) throws Exception {
    JobFigure figure = figures.of(job.getMethod());
    if (figure != null) {
      figure.begins();
    }
    boolean ended = false;
    Jobs.forgetFailure();
    try {
      Object result = job.proceed();
      ended = true;
      return result;
    } finally {
      if (figure != null) {
        figure.went(ended && !Jobs.hasFailed());
      }
    }
  }
}
