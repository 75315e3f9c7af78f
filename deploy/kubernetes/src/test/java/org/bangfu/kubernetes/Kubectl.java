package org.bangfu.kubernetes;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** The renderer: {@code BANGFU_KUBECTL}, or a kubectl on the path. The build needs none. */
record Kubectl(Path program) {

  record Answer(int status, String out, String errors) {}

  static Optional<Kubectl> found() {
    String named = System.getenv("BANGFU_KUBECTL");
    if (named != null) {
      return Optional.of(new Kubectl(Path.of(named)));
    }
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, "kubectl"))
        .filter(Files::isExecutable)
        .findFirst()
        .map(Kubectl::new);
  }

  Answer kustomize(Path folder) throws IOException, InterruptedException {
    Path out = Files.createTempFile("rendered", ".yaml");
    Path errors = Files.createTempFile("rendered", ".err");
    try {
      int status =
          new ProcessBuilder(program.toString(), "kustomize", folder.toString())
              .redirectOutput(out.toFile())
              .redirectError(errors.toFile())
              .start()
              .waitFor();
      return new Answer(
          status,
          Files.readString(out, StandardCharsets.UTF_8),
          Files.readString(errors, StandardCharsets.UTF_8));
    } finally {
      Files.delete(out);
      Files.delete(errors);
    }
  }
}
