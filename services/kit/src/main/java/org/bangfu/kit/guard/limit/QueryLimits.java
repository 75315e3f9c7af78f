package org.bangfu.kit.guard.limit;

import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bangfu.kit.problem.FieldError;
import org.bangfu.kit.problem.Problems;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Refuses parameters that no operation can use, and says which they are. */
class QueryLimits {
  private static final int LONGEST_VALUE = 200;
  private static final int LONGEST_CURSOR = 500;
  private static final int SHOWN_OF_A_NAME = 50;

  private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

  /** Before the resource is found: what is too long is not looked at. */
  @ServerRequestFilter(preMatching = true)
  void refuseLongOrRepeated(UriInfo uri) {
    List<FieldError> errors = new ArrayList<>();
    uri.getQueryParameters()
        .forEach((name, values) -> {
          int longest = name.equals("cursor") ? LONGEST_CURSOR : LONGEST_VALUE;
          if (values.stream().anyMatch(value -> value.length() > longest)) {
            errors.add(error(name, "must have at most " + longest + " characters"));
          }
          if (values.size() > 1) {
            errors.add(error(name, "must be given once"));
          }
        });
    refuse(errors);
  }

  /** Once it is known what the operation takes: a filter that is misspelt must not answer all. */
  @ServerRequestFilter
  void refuseUnknown(@Nullable ResourceInfo resource, UriInfo uri) {
    if (resource == null
        || resource.getResourceMethod() == null
        || uri.getQueryParameters().isEmpty()) {
      return;
    }
    Set<String> taken = known.computeIfAbsent(resource.getResourceMethod(), QueryNames::of);
    refuse(
        uri.getQueryParameters().keySet().stream()
            .filter(name -> !taken.contains(name))
            .map(name -> error(name, "is not a parameter of this operation"))
            .toList());
  }

  private static FieldError error(String name, String rule) {
    return new FieldError("?" + name.substring(0, Math.min(name.length(), SHOWN_OF_A_NAME)), rule);
  }

  private static void refuse(List<FieldError> errors) {
    if (!errors.isEmpty()) {
      throw Problems.invalid(errors);
    }
  }
}
