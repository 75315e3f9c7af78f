package org.bangfu.kit.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonParseException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemsTest {
  @ParameterizedTest
  @CsvSource({"members[0].name,/members/0/name", "number,/number", "a[10].b[2],/a/10/b/2"})
  void pointsIntoTheBody(String path, String pointer) {
    assertEquals(pointer, Problems.pointer(path));
  }

  @Test
  void namesAProblemByItsConstant() {
    assertEquals(
        "https://bangfu.org/problems/household-not-yet-known",
        CommonProblem.HOUSEHOLD_NOT_YET_KNOWN.uri().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"08006", "40P01", "53300", "53100", "55P03", "57P01", "25006", "25P03", "99999"})
  void knowsFailuresThatPass(String state) {
    assertTrue(
        TransientFailure.isTransient(new IllegalStateException(new SQLException("away", state))));
  }

  @Test
  void looksAtWhatTheTransactionManagerKeepsBesideItsOwnFailure() {
    RuntimeException commit = new IllegalStateException("could not commit");
    commit.addSuppressed(new IllegalStateException(new SQLException("away", "08006")));
    assertTrue(TransientFailure.isTransient(new IllegalStateException(commit)));
    // the nearer one says what it was
    assertFalse(
        TransientFailure.isTransient(
            new IllegalStateException(new SQLException("wrong", "23505", commit))));
  }

  @Test
  void whatCannotBeParsedIsNoBrokenLine() {
    assertFalse(
        TransientFailure.isTransient(
            new IllegalStateException(new JsonParseException(null, "no JSON"))));
    assertFalse(
        TransientFailure.isTransient(new UncheckedIOException(new MalformedInputException(1))));
  }

  @Test
  void aFullDiskAndAReadOnlyDatabaseAreSaidInWords() {
    HttpProblem full =
        StorageProblems.translate(new IllegalStateException(new SQLException("full", "53100")))
            .orElseThrow();
    assertEquals(CommonProblem.STORAGE_FULL.uri(), full.getType());
    assertEquals(503, full.getStatusCode());
    assertEquals(30, full.getHeaders().get("Retry-After"));
    HttpProblem readOnly =
        StorageProblems.translate(new SQLException("read only", "25006")).orElseThrow();
    assertEquals(CommonProblem.SERVICE_UNAVAILABLE.uri(), readOnly.getType());
    assertTrue(String.valueOf(readOnly.getDetail()).contains("read and not written"));
    assertEquals(10, readOnly.getHeaders().get("Retry-After"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"23505", "22P02", "42P01"})
  void knowsFailuresThatStay(String state) {
    assertFalse(TransientFailure.isTransient(new SQLException("wrong", state)));
  }

  @Test
  void takesABrokenConnectionForPassing() {
    assertTrue(TransientFailure.isTransient(new RuntimeException(new IOException("broken pipe"))));
  }
}
