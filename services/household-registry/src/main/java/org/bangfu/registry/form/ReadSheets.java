package org.bangfu.registry.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.bangfu.kit.problem.Problems;
import org.bangfu.registry.RegistryProblem;
import org.bangfu.registry.spreadsheet.SheetUnreadableException;

/** Reads sheets, one at a time, so that the memory for reading is needed once. */
@ApplicationScoped
public class ReadSheets {
  private static final int RETRY_AFTER_SECONDS = 5;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private final Forms forms;
  private final Semaphore turn = new Semaphore(1);

  ReadSheets(Forms forms) {
    this.forms = forms;
  }

  /**
   * Before anything is asked of the database: who waits for a turn holds no connection.
   *
   * @throws RuntimeException the problems {@code form-unreadable}, {@code form-busy}, and {@code
   *     forbidden} for a form that somebody with these roles may not fill in
   */
  public ReadForm read(FormKind kind, Path file, Set<String> roles) {
    ReadForm sheet = new ReadForm(forms.form(kind, roles));
    boolean isMine = false;
    try {
      isMine = turn.tryAcquire(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS);
      if (!isMine) {
        throw Problems.tryAgain(
            RegistryProblem.FORM_BUSY,
            "Other sheets are being read. Send the file again in a moment.",
            RETRY_AFTER_SECONDS);
      }
      sheet.read(file);
      return sheet;
    } catch (SheetUnreadableException e) {
      throw Problems.problem(RegistryProblem.FORM_UNREADABLE, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("somebody ends the service", e);
    } finally {
      if (isMine) {
        turn.release();
      }
    }
  }
}
