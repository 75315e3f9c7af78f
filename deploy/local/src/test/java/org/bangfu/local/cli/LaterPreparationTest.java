package org.bangfu.local.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.bangfu.local.supervisor.AheadOfTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A script in place of the real one says how it was called. */
class LaterPreparationTest {

  private static final String WANTED = "bangfu.prepare.later";

  @TempDir Path checkout;
  private Path called;

  @BeforeEach
  void writeAScript() throws Exception {
    assumeTrue(AheadOfTime.isPossible());
    called = checkout.resolve("called");
    Path script = checkout.resolve("bangfu");
    Files.writeString(
        script,
        """
        #!/usr/bin/env bash
        echo "$* at $(nice)" >'%1$s.new'
        mv '%1$s.new' '%1$s'
        """
            .formatted(called));
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @AfterEach
  void forget() {
    System.clearProperty(WANTED);
  }

  @Test
  void runsByItselfAtTheLowestPriority() throws Exception {
    System.setProperty(WANTED, "true");
    new LaterPreparation(checkout, Terminal.ofThisProcess()).begin();
    long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (!Files.exists(called) && System.nanoTime() < end) {
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
    assertEquals("prepare at 19", Files.readString(called).strip());
  }

  @Test
  void isLeftOutWhereTheBuildIsPrepared() {
    new LaterPreparation(checkout, Terminal.ofThisProcess()).begin();
    assertFalse(Files.exists(checkout.resolve(".bangfu/prepare.log")));
  }
}
