package org.bangfu.kit.testing;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper.RequestPath;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;

/** Looks at the running service: on which threads its resources are called. */
public final class VirtualThreads {
  private VirtualThreads() {}

  /**
   * Fails unless every method of every resource of ours runs on a virtual thread.
   *
   * @param exceptions those that run elsewhere on purpose, each as {@code Class.method}
   */
  public static void check(String... exceptions) {
    List<RuntimeResource> ours =
        ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers().stream()
            .flatMap(resource -> Arrays.stream(resource.value.handlers))
            .filter(ClassRoutingHandler.class::isInstance)
            .flatMap(handler -> ((ClassRoutingHandler) handler).getMappers().values().stream())
            .flatMap(mapper -> methods(mapper.getTemplates()))
            .filter(method -> method.getResourceClass().getName().startsWith("org.bangfu."))
            .toList();
    if (ours.isEmpty()) {
      throw new AssertionError("no resource was found, so nothing was looked at");
    }
    List<String> elsewhere =
        ours.stream()
            .filter(method -> !(method.isBlocking() && method.isRunOnVirtualThread()))
            .map(VirtualThreads::name)
            .distinct()
            .sorted()
            .toList();
    if (!elsewhere.equals(Stream.of(exceptions).sorted().toList())) {
      throw new AssertionError("not on virtual threads: " + elsewhere);
    }
  }

  private static Stream<RuntimeResource> methods(List<RequestPath<RuntimeResource>> paths) {
    return paths.stream().map(path -> path.value);
  }

  private static String name(RuntimeResource method) {
    return method.getResourceClass().getSimpleName() + "." + method.getJavaMethodName();
  }
}
