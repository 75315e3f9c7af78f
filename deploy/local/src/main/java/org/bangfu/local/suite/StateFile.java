package org.bangfu.local.suite;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** The state in a file, replaced as a whole, so that nobody reads half of it. */
public final class StateFile {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;

  public StateFile(Path file) {
    this.file = file;
  }

  public synchronized void write(SuiteState state) {
    try {
      Path fresh = file.resolveSibling(file.getFileName() + ".new");
      JSON.writerWithDefaultPrettyPrinter().writeValue(fresh.toFile(), state);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Optional<SuiteState> read() {
    try {
      return Optional.of(JSON.readValue(Files.readAllBytes(file), SuiteState.class));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("The state file " + file + " can't be read", e);
    }
  }

  /** The state of a suite that runs at this moment. */
  public Optional<SuiteState> readRunning() {
    return read().filter(SuiteState::isAlive);
  }
}
