package org.bangfu.kit.guard.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.id.Ids;
import org.jspecify.annotations.Nullable;

/** Makes the entries of the running request. */
@ApplicationScoped
class Look {
  private static final String NOT_MATCHED = "none";

  private final Audit audit;
  private final Caller caller;
  private final Map<Handler, String> routes = new ConcurrentHashMap<>();

  /** A method of a resource, which it may have from another class. */
  private record Handler(Class<?> resource, Method method) {}

  Look(Audit audit, Caller caller) {
    this.audit = audit;
    this.caller = caller;
  }

  /** One entry, or one for each record that a list shows or a call says it changes. */
  List<AuditEntry> entries(
      Looks looks,
      ResourceInfo resource,
      ContainerRequestContext request,
      int status,
      @Nullable Object answer) {
    List<ShownRecord> shown = audit.records(looks.each() ? answer : null);
    if (shown.isEmpty()) {
      shown = List.of(single(looks, request, answer));
    }
    TreeSet<String> named = new TreeSet<>(Arrays.asList(looks.fields()));
    named.addAll(audit.fields());
    String fields = String.join(",", named);
    Onlooker who = Onlooker.of(caller);
    DivisionCode home = home();
    String route =
        routes.computeIfAbsent(
            new Handler(resource.getResourceClass(), resource.getResourceMethod()),
            handler -> route(resource));
    return shown.stream()
        .map(record ->
            new AuditEntry(
                Ids.next(),
                Instant.now(),
                who,
                request.getMethod(),
                route,
                looks.record(),
                record.id(),
                fields,
                audit.purpose(),
                status,
                record.division() == null ? home : record.division()))
        .toList();
  }

  /** A call that was refused before it was known what it is for. */
  AuditEntry unmatched(ContainerRequestContext request, int status) {
    return new AuditEntry(
        Ids.next(),
        Instant.now(),
        Onlooker.of(caller),
        request.getMethod(),
        NOT_MATCHED,
        NOT_MATCHED,
        null,
        "",
        null,
        status,
        home());
  }

  private ShownRecord single(
      Looks looks, ContainerRequestContext request, @Nullable Object answer) {
    ShownRecord shown = ShownRecord.of(answer);
    UUID named = audit.record();
    if (named == null) {
      named = uuid(request.getUriInfo().getPathParameters().getFirst(looks.id()));
    }
    DivisionCode division = audit.division();
    return new ShownRecord(
        named == null ? shown.id() : named, division == null ? shown.division() : division);
  }

  /** Where who looks acts, if that is one place. */
  private @Nullable DivisionCode home() {
    List<DivisionCode> divisions = caller.scope().divisions();
    return divisions.size() == 1 ? divisions.getFirst() : null;
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
