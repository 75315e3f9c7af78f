package org.bangfu.kit.problem;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * The trace that a request belongs to, as W3C's Trace Context writes it ({@code traceparent}).
 * Whoever calls may have begun it; otherwise it begins here. What is logged of the request stands
 * under its id, a problem tells that id to the caller, and the events that the request leaves carry
 * it on.
 */
@ApplicationScoped
public class Trace {
  /** The header of a call and of an event. */
  public static final String HEADER = "traceparent";

  /** The word under which a line of the log has the id. */
  public static final String LOGGED = "traceId";

  // zeros are no trace and no call; what a later version may add is not ours to hand on
  private static final Pattern FORM =
      Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
  private static final int ID_BEGINS = 3;
  private static final int ID_ENDS = 35;
  private static final int BEFORE_ALL_OTHERS = 1000;

  void begin(@Observes Filters filters) {
    filters.register(Trace::begin, BEFORE_ALL_OTHERS);
  }

  private static void begin(RoutingContext request) {
    String given = request.request().getHeader(HEADER);
    String trace = given != null && isWellFormed(given) ? given : begun();
    request.put(HEADER, trace);
    MDC.put(LOGGED, idOf(trace));
    request.next();
  }

  private static boolean isWellFormed(String trace) {
    return FORM.matcher(trace).matches();
  }

  /** Nobody has asked to keep what is told of it. */
  private static String begun() {
    String id = UUID.randomUUID().toString().replace("-", "");
    return "00-" + id + "-" + id.substring(16) + "-00";
  }

  private static String idOf(String trace) {
    return trace.substring(ID_BEGINS, ID_ENDS);
  }

  /** The header's value for what the request of this thread leaves; null where there is none. */
  public static @Nullable String current() {
    var container = Arc.container();
    if (container == null || !container.requestContext().isActive()) {
      return null;
    }
    RoutingContext request = container.instance(CurrentVertxRequest.class).get().getCurrent();
    return request == null ? null : request.get(HEADER);
  }

  /** The id to quote: of the trace, or one that stands alone where there is none. */
  static String currentId() {
    String trace = current();
    return idOf(trace == null ? begun() : trace);
  }

  /** Does what may log for somebody's trace: that of an event, which another service has begun. */
  public static void logged(@Nullable String trace, Runnable work) {
    if (trace == null || !isWellFormed(trace)) {
      work.run();
      return;
    }
    Object before = MDC.get(LOGGED);
    MDC.put(LOGGED, idOf(trace));
    try {
      work.run();
    } finally {
      if (before == null) {
        MDC.remove(LOGGED);
      } else {
        MDC.put(LOGGED, before);
      }
    }
  }
}
