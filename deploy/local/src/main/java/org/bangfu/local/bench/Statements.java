package org.bangfu.local.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.bangfu.local.suite.SuitePorts;
import org.bangfu.local.suite.SuiteService;

/**
 * Statements as PostgreSQL's own log has them, one for each time that one is executed, without
 * BEGIN, COMMIT and ROLLBACK; of one service, its jobs among them.
 */
record Statements(BenchedSuite suite) {
  private static final long SETTLES_MILLIS = 500;

  /** Something to do meanwhile. */
  interface Work {
    void run() throws InterruptedException;
  }

  /**
   * Has all statements written down while something is done.
   *
   * @return how many the service executed
   */
  long during(SuiteService service, Work work) throws InterruptedException {
    run("alter system set log_line_prefix = 'counted %u '");
    run("alter system set log_statement = 'all'");
    apply();
    try {
      long begin = log().toFile().length();
      work.run();
      return count(service, begin);
    } finally {
      end();
    }
  }

  /** Has nothing written down any more. */
  void end() throws InterruptedException {
    run("alter system reset log_statement");
    run("alter system reset log_line_prefix");
    apply();
  }

  /** Which lines of the log are a statement of a service. */
  static Predicate<String> counted(SuiteService service) {
    return Pattern.compile(
            "^counted %s_app LOG: +(?:execute [^:]*|statement): *(?!BEGIN|COMMIT|ROLLBACK)\\S"
                .formatted(service.database()))
        .asPredicate();
  }

  private void apply() throws InterruptedException {
    run("select pg_reload_conf()");
    // each process of the server takes it before its next statement
    Thread.sleep(SETTLES_MILLIS);
  }

  private void run(String sql) {
    suite.database("postgres").run(sql);
  }

  private Path log() {
    return suite.folder().log(SuitePorts.POSTGRES);
  }

  /** Line by line: a roster's parameters fill many megabytes. */
  private long count(SuiteService service, long begin) {
    Predicate<String> counted = counted(service);
    try (FileChannel file = FileChannel.open(log());
        BufferedReader lines =
            new BufferedReader(
                Channels.newReader(file.position(begin), StandardCharsets.ISO_8859_1))) {
      return lines.lines().filter(counted).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
