package org.bangfu.kit.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
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
  @ValueSource(strings = {"08006", "40P01", "53300", "55P03", "57P01"})
  void knowsFailuresThatPass(String state) {
    assertTrue(
        TransientFailure.isTransient(new IllegalStateException(new SQLException("away", state))));
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
