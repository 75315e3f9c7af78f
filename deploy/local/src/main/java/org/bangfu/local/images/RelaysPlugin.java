package org.bangfu.local.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bangfu.local.images.Base.Component;
import org.bangfu.local.suite.SuiteException;

/**
 * Debezium's connector with what it brings; what Connect itself has stays out.
 *
 * @param jars by their names
 */
public record RelaysPlugin(List<Path> jars) {
  private static final String CONNECTOR = "debezium-connector-postgres";
  private static final Pattern JAR =
      Pattern.compile("((debezium|postgresql|protobuf-java)(?:-[a-z]+)*)-(\\d.*)\\.jar");
  private static final Map<String, String> GROUPS =
      Map.of(
          "debezium", "io.debezium",
          "postgresql", "org.postgresql",
          "protobuf-java", "com.google.protobuf");

  /** Of a folder of jars, in which a build leaves those of the one before it. */
  public static RelaysPlugin in(Path folder) throws IOException {
    Map<String, Path> found = new HashMap<>();
    List<Path> jars;
    try (Stream<Path> listed = Files.list(folder)) {
      jars = listed.filter(jar -> JAR.matcher(name(jar)).matches()).sorted().toList();
    }
    for (Path jar : jars) {
      Path other = found.put(parsed(jar).group(1), jar);
      if (other != null) {
        throw new SuiteException(
            "%s has two versions of one library, %s and %s: delete the folder, and ./bangfu build makes it anew."
                .formatted(folder, name(other), name(jar)));
      }
    }
    if (!found.containsKey(CONNECTOR)) {
      throw new SuiteException(
          "%s has no %s: ./bangfu build fetches it.".formatted(folder, CONNECTOR));
    }
    return new RelaysPlugin(jars);
  }

  private static String name(Path jar) {
    return String.valueOf(jar.getFileName());
  }

  private static Matcher parsed(Path jar) {
    Matcher parsed = JAR.matcher(name(jar));
    if (!parsed.matches()) {
      throw new IllegalArgumentException(jar + " is no part of the plugin");
    }
    return parsed;
  }

  Tree tree() {
    Tree tree = new Tree();
    jars.forEach(jar -> tree.copy(CONNECTOR + "/" + name(jar), jar));
    return tree;
  }

  List<Component> components() throws IOException {
    List<Component> components = new ArrayList<>();
    for (Path jar : jars) {
      Matcher parsed = parsed(jar);
      components.add(
          new Component(
              parsed.group(1),
              parsed.group(3),
              "pkg:maven/%s/%s@%s"
                  .formatted(GROUPS.get(parsed.group(2)), parsed.group(1), parsed.group(3)),
              Sha256.of(jar)));
    }
    return components;
  }
}
