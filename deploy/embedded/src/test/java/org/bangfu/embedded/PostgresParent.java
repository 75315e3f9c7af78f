package org.bangfu.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Another JVM that has started a server, so that a test can kill it. */
record PostgresParent(Process jvm, ProcessHandle postgres) {

  static PostgresParent start(Path folder) throws IOException {
    Process jvm =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                PostgresParent.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader output = jvm.inputReader(StandardCharsets.UTF_8);
    long pid = Long.parseLong(output.readLine());
    return new PostgresParent(jvm, ProcessHandle.of(pid).orElseThrow());
  }

  void killHard() throws InterruptedException {
    jvm.destroyForcibly().waitFor();
  }

  public static void main(String[] arguments) throws InterruptedException {
    PostgresServer server = PostgresServer.start(Path.of(arguments[0]), 0, false);
    System.out.println(server.process().pid());
    server.process().waitFor();
  }
}
