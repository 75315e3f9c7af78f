package org.bangfu.kit.http;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Tells callers with each answer to send nothing more over its connection, once the service has
 * been asked to end: a request that is on its way while a connection closes would be cut off, and
 * its caller would not know whether it was done. For as long as {@code BANGFU_SHUTDOWN_DELAY} says.
 */
@ApplicationScoped
public class LastAnswers {
  private volatile boolean begun;

  void begin(@Observes ShutdownDelayInitiatedEvent event) {
    begun = true;
  }

  @ServerResponseFilter
  public void sayThatItIsTheLast(ContainerResponseContext answer) {
    if (begun) {
      answer.getHeaders().putSingle("Connection", "close");
    }
  }
}
