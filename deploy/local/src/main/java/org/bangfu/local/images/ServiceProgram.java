package org.bangfu.local.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A service as it stands in an image: libraries of others, what is ours, and how the JVM is to
 * start it. Everything is on a plain class path, for a class loader of its own would keep classes
 * out of the ahead-of-time cache.
 *
 * @param name of the service
 * @param properties what the JVM is given before the class path
 * @param classPath in its order
 * @param dependencies the file in which the build has listed the libraries
 */
public record ServiceProgram(
    String name, List<String> properties, List<Path> classPath, String main, Path dependencies) {

  public static final String JAVA = "opt/java";
  public static final String HOME = "opt/bangfu";
  public static final String CACHE = HOME + "/service.aot";

  /** What the JVM is given, one thing a line. */
  public static final String ARGUMENTS = HOME + "/start.args";

  /** The same that the local suite gives to a JVM that has a cache. */
  private static final List<String> WITH_CACHE =
      List.of(
          "-XX:AOTCache=/" + CACHE,
          "-Xlog:aot=off",
          "-Xlog:cds=off",
          "-XX:+UnlockDiagnosticVMOptions",
          "-XX:ArchiveRelocationMode=0");

  Tree libraries() {
    Tree tree = new Tree();
    classPath.stream().filter(jar -> !isOurs(jar)).forEach(jar -> tree.copy(place(jar), jar));
    return tree;
  }

  Tree application(boolean cached) {
    Tree tree = new Tree();
    classPath.stream().filter(ServiceProgram::isOurs).forEach(jar -> tree.copy(place(jar), jar));
    return tree.text(ARGUMENTS, arguments(cached));
  }

  /** What the service's build made, and what services share. */
  private static boolean isOurs(Path jar) {
    return !String.valueOf(jar.getParent()).matches(".*/lib/(main|boot)")
        || jar.getFileName().toString().startsWith("org.bangfu.");
  }

  private static String place(Path jar) {
    return HOME + "/" + (isOurs(jar) ? "app" : "lib") + "/" + jar.getFileName();
  }

  private String arguments(boolean cached) {
    List<String> lines = new ArrayList<>(cached ? WITH_CACHE : List.of());
    lines.addAll(properties);
    lines.add("-cp");
    lines.add(String.join(":", classPath.stream().map(jar -> "/" + place(jar)).toList()));
    lines.add(main);
    return String.join("\n", lines) + "\n";
  }

  /** Libraries by their coordinates, group:artifact:classifier:type:version. */
  List<Base.Component> components() throws IOException {
    List<Base.Component> components = new ArrayList<>();
    for (String line : Files.readAllLines(dependencies)) {
      String[] of = line.split(":", -1);
      if (of.length >= 5 && !of[0].equals("org.bangfu")) {
        String version = of[of.length - 1];
        components.add(
            new Base.Component(
                of[0] + ":" + of[1],
                version,
                "pkg:maven/%s/%s@%s".formatted(of[0], of[1], version),
                ""));
      }
    }
    return components;
  }
}
