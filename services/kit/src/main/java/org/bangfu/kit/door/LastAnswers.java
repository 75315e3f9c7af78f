package org.bangfu.kit.door;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.time.Duration;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.Problems;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Lets a service end without cutting anybody off. Once it has been asked to, each answer tells its
 * caller to send nothing more over its connection: a request that is on its way while a connection
 * closes would be lost, and its caller would not know whether it was done. In the last second of
 * {@code BANGFU_SHUTDOWN_DELAY} and after it, what still comes is refused for longer than the rest
 * takes: what is under way is the last, and nobody knocks in the moment in which the port closes.
 */
@ApplicationScoped
public class LastAnswers {
  private static final Duration QUIET = Duration.ofSeconds(1);
  private static final int COME_AGAIN_SECONDS = 2;

  private final long takesFor;
  private volatile boolean begun;
  private volatile long beganAt;

  LastAnswers(@ConfigProperty(name = "quarkus.shutdown.delay") Duration delay) {
    this.takesFor = delay.minus(QUIET).toNanos();
  }

  void begin(@Observes ShutdownDelayInitiatedEvent event) {
    beganAt = System.nanoTime();
    begun = true;
  }

  @ServerRequestFilter(preMatching = true)
  public void refuseWhatComesTooLate() {
    if (begun && System.nanoTime() - beganAt >= takesFor) {
      throw Problems.tryAgain(
          CommonProblem.SERVICE_UNAVAILABLE,
          "The service is ending. Send the request again.",
          COME_AGAIN_SECONDS);
    }
  }

  @ServerResponseFilter
  public void sayThatItIsTheLast(ContainerResponseContext answer) {
    if (begun) {
      answer.getHeaders().putSingle("Connection", "close");
    }
  }
}
