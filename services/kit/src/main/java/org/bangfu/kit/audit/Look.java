package org.bangfu.kit.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.time.Instant;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.UUID;
import org.bangfu.kit.id.Ids;
import org.bangfu.kit.identity.Caller;
import org.jspecify.annotations.Nullable;

/** Makes the entry of the running request. */
@ApplicationScoped
class Look {
  private final Audit audit;
  private final Caller caller;

  Look(Audit audit, Caller caller) {
    this.audit = audit;
    this.caller = caller;
  }

  AuditEntry entry(
      Looks looks, ResourceInfo resource, ContainerRequestContext request, int status) {
    TreeSet<String> fields = new TreeSet<>(Arrays.asList(looks.fields()));
    fields.addAll(audit.fields());
    UUID record = audit.record();
    return new AuditEntry(
        Ids.next(),
        Instant.now(),
        Onlooker.of(caller),
        request.getMethod(),
        route(resource),
        looks.record(),
        record != null
            ? record
            : uuid(request.getUriInfo().getPathParameters().getFirst(looks.id())),
        String.join(",", fields),
        audit.purpose(),
        status);
  }

  /** The template and never the path: a caller may have put a person's number into it. */
  private static String route(ResourceInfo resource) {
    String all =
        "/"
            + path(resource.getResourceClass().getAnnotation(Path.class))
            + "/"
            + path(resource.getResourceMethod().getAnnotation(Path.class));
    String single = all.replaceAll("/+", "/");
    return single.endsWith("/") ? single.substring(0, single.length() - 1) : single;
  }

  private static String path(@Nullable Path path) {
    return path == null ? "" : path.value();
  }

  private static @Nullable UUID uuid(@Nullable String text) {
    try {
      return text == null ? null : UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
