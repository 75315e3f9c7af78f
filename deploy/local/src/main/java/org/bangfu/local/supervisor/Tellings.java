package org.bangfu.local.supervisor;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** When each relay told its whole outbox again, and why; kept with the data. */
final class Tellings {

  private static final Logger LOG = LoggerFactory.getLogger(Tellings.class);

  private final Path file;
  private final Properties known = new Properties();

  Tellings(Path file) {
    this.file = file;
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        known.load(reader);
      } catch (IOException e) {
        LOG.warn("{} can't be read", file, e);
      }
    }
  }

  synchronized void note(String relay, RelaySlot.State slot) {
    String sentence =
        "the outbox was told again at %s because its slot was %s"
            .formatted(
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                slot == RelaySlot.State.LOST ? "lost" : "missing");
    LOG.warn("{}: {}", relay, sentence);
    known.setProperty(relay, sentence);
    try (Writer writer = Files.newBufferedWriter(file)) {
      known.store(writer, null);
    } catch (IOException e) {
      LOG.warn("{} can't be written", file, e);
    }
  }

  /** The last one, as a sentence. */
  synchronized @Nullable String last(String relay) {
    return known.getProperty(relay);
  }
}
