package org.bangfu.local.images;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Keycloak as it stands in an image, without its scripts, which need a shell.
 *
 * @param folder where it was prepared for what a cluster settles before the start
 * @param version of it
 * @param heap how large it may be, unless an installation says otherwise
 * @param flags of its JVM beside that
 * @param classPath in its order
 */
public record Keycloak(
    Path folder,
    String version,
    List<String> heap,
    List<String> flags,
    List<Path> classPath,
    String main) {

  static final String HOME = "opt/keycloak";
  static final String ARGUMENTS = HOME + "/start.args";

  Tree tree() throws IOException {
    Tree tree = new Tree().all(HOME, folder, name -> !name.matches("(bin|data)(/.*)?"));
    // volumes are mounted there: what is running, and the realm
    tree.folder(HOME + "/data/import", 0755);
    return tree.text(ARGUMENTS, arguments());
  }

  private String arguments() {
    List<String> lines = new ArrayList<>(flags);
    lines.add("-Dkc.home.dir=/" + HOME);
    lines.add("-cp");
    lines.add(
        String.join(
            ":",
            classPath.stream().map(jar -> "/" + HOME + "/" + folder.relativize(jar)).toList()));
    lines.add(main);
    return String.join("\n", lines) + "\n";
  }

  Base.Component component() {
    return new Base.Component(
        "keycloak", version, "pkg:maven/org.keycloak/keycloak-quarkus-dist@" + version, "");
  }
}
