package org.bangfu.local.images;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bangfu.local.suite.ServiceFlags;
import org.bangfu.local.suite.SuiteService;

/**
 * What an image says of itself, and how it is started.
 *
 * @param name its last part: that of the service
 * @param description one sentence
 * @param settings user, environment, entry point and ports, as the specification calls them
 */
record ImageConfig(String name, String description, Map<String, Object> settings) {
  private static final String SOURCE = "org.opencontainers.image.";
  private static final int MANAGEMENT = 1000;

  private static final List<String> JAVA =
      List.of(
          "PATH=/" + ServiceProgram.JAVA + "/bin",
          "JAVA_HOME=/" + ServiceProgram.JAVA,
          "LANG=C.UTF-8",
          // glibc otherwise keeps memory for every thread that ever asked for some
          "MALLOC_ARENA_MAX=2");

  static ImageConfig ofService(SuiteService service) {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("User", Account.USER);
    Map<String, Object> ports = new LinkedHashMap<>();
    ports.put(service.defaultPort() + "/tcp", Map.of());
    ports.put(service.defaultPort() + MANAGEMENT + "/tcp", Map.of());
    settings.put("ExposedPorts", ports);
    List<String> environment = new ArrayList<>(JAVA);
    environment.add("JAVA_TOOL_OPTIONS=" + String.join(" ", ServiceFlags.all()));
    settings.put("Env", environment);
    settings.put(
        "Entrypoint",
        List.of("/" + ServiceProgram.JAVA + "/bin/java", "@/" + ServiceProgram.ARGUMENTS));
    settings.put("WorkingDir", "/tmp");
    settings.put("StopSignal", "SIGTERM");
    return new ImageConfig(
        service.title(), "The service %s of Bangfu".formatted(service.title()), settings);
  }

  /** Keycloak's own number for its user is kept: volumes belong to it. */
  static ImageConfig ofKeycloak(List<String> heap) {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("User", "1000:1000");
    Map<String, Object> ports = new LinkedHashMap<>();
    ports.put("8443/tcp", Map.of());
    ports.put("9000/tcp", Map.of());
    settings.put("ExposedPorts", ports);
    List<String> environment = new ArrayList<>(JAVA);
    environment.add("JAVA_TOOL_OPTIONS=" + String.join(" ", heap));
    settings.put("Env", environment);
    settings.put(
        "Entrypoint", List.of("/" + ServiceProgram.JAVA + "/bin/java", "@/" + Keycloak.ARGUMENTS));
    settings.put("WorkingDir", "/tmp");
    settings.put("StopSignal", "SIGTERM");
    return new ImageConfig(
        "keycloak", "Keycloak, prepared for a cluster of Bangfu and its database", settings);
  }

  /** Files to be mounted, with nothing to run. */
  static ImageConfig ofFiles(String name, String description) {
    return new ImageConfig(name, description, new LinkedHashMap<>());
  }

  /** All of it as the specification wants it. */
  Map<String, Object> json(ImageBuild build, List<Layer> layers) {
    Map<String, Object> labels = new LinkedHashMap<>();
    labels.put(SOURCE + "title", "bangfu " + name);
    labels.put(SOURCE + "description", description);
    labels.put(SOURCE + "version", build.version());
    labels.put(SOURCE + "created", build.created().toString());
    labels.put(SOURCE + "licenses", "Apache-2.0");
    if (build.revision() != null) {
      labels.put(SOURCE + "revision", build.revision());
    }
    Map<String, Object> all = new LinkedHashMap<>(settings);
    all.put("Labels", labels);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("created", build.created().toString());
    json.put("architecture", build.architecture());
    json.put("os", "linux");
    json.put("config", all);
    Map<String, Object> files = new LinkedHashMap<>();
    files.put("type", "layers");
    files.put("diff_ids", layers.stream().map(Layer::diffId).toList());
    json.put("rootfs", files);
    json.put(
        "history",
        layers.stream()
            .map(layer -> {
              Map<String, Object> made = new LinkedHashMap<>();
              made.put("created", build.created().toString());
              made.put("created_by", "bangfu images");
              made.put("comment", layer.what());
              return made;
            })
            .toList());
    return json;
  }
}
