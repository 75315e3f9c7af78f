package org.bangfu.kit.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkiverse.resteasy.problem.validation.Violation;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Gives every problem, whoever raised it, a type from the catalogue, the field errors in our form,
 * a title in the caller's language and an id to quote; and keeps what is inside inside.
 */
@ApplicationScoped
public class ProblemFinish implements ProblemPostProcessor {
  private static final Logger LOG = Logger.getLogger(ProblemFinish.class);

  @Override
  public int priority() {
    return 50;
  }

  @Override
  public HttpProblem apply(HttpProblem problem, ProblemContext context) {
    String traceId = Trace.currentId();
    HttpProblem known = known(problem, context.cause);
    CommonProblem common = CommonProblem.ofStatus(known.getStatusCode());
    if (common == CommonProblem.INTERNAL_ERROR) {
      LOG.errorf(context.cause, "%s failed, trace %s", context.path, traceId);
      return finished(
          Problems.builder(
              common, "Something failed in the service. Quote the trace id when you report it."),
          traceId);
    }
    if (isOurs(known.getType())) {
      return finished(HttpProblem.builder(known), traceId);
    }
    if (known.getParameters().get("violations") instanceof List<?> violations) {
      List<FieldError> errors =
          violations.stream()
              .map(v -> fieldError((Violation) v))
              .sorted(Comparator.comparing(FieldError::pointer).thenComparing(FieldError::detail))
              .toList();
      return finished(
          Problems.builder(CommonProblem.VALIDATION, Problems.sentence(errors))
              .with("errors", errors),
          traceId);
    }
    return finished(Problems.builder(common, detailOr(known, common.title() + ".")), traceId);
  }

  /** One of our own problems, with its title in the caller's language and an id to quote. */
  public HttpProblem finished(HttpProblem ours) {
    return finished(HttpProblem.builder(ours), Trace.currentId());
  }

  private static HttpProblem known(HttpProblem problem, @Nullable Throwable cause) {
    for (Throwable t = cause; t != null; t = t.getCause()) {
      // what a parameter's reader throws reaches us inside of JAX-RS's own "not found"
      if (t instanceof HttpProblem inner) {
        return inner;
      }
    }
    return StorageProblems.translate(cause).or(() -> JsonProblems.translate(cause)).orElse(problem);
  }

  private static HttpProblem finished(HttpProblem.Builder builder, String traceId) {
    HttpProblem problem = builder.build();
    HttpProblem.Builder last =
        HttpProblem.builder(problem).withInstance(null).withTitle(Titles.of(problem));
    return problem.getParameters().containsKey("traceId")
        ? last.build()
        : last.with("traceId", traceId).build();
  }

  private static boolean isOurs(@Nullable URI type) {
    return type != null && type.toString().startsWith(ProblemType.BASE);
  }

  private static String detailOr(HttpProblem problem, String otherwise) {
    String detail = problem.getDetail();
    // "HTTP 404 Not Found" repeats the status and says nothing
    return detail == null || detail.isBlank() || detail.startsWith("HTTP ") ? otherwise : detail;
  }

  private static FieldError fieldError(Violation violation) {
    // the fields of a bean of parameters are reported as if they stood in a body
    return "body".equals(violation.in) && !isRead()
        ? new FieldError(Problems.pointer(violation.field), violation.message)
        : new FieldError("?" + violation.field, violation.message);
  }

  private static boolean isRead() {
    RoutingContext request = CurrentRequest.orNull();
    return request != null && request.request().method().equals(HttpMethod.GET);
  }
}
