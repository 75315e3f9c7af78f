package org.bangfu.kit.guard.write;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bangfu.kit.guard.identity.Written;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Statements;
import org.bangfu.kit.value.division.DivisionScope;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class AtOnceTest {
  private static final Insert REFERENCE =
      Insert.into(
          "sent_reference",
          "client text",
          "actor text",
          "kind text",
          "reference text",
          "print text");
  private static final DivisionScope NOBODY = DivisionScope.nothing();

  @Inject AtOnce atOnce;

  @Test
  void rowsOfOneTableAreOneStatementAndAllOfThemOneCommit() {
    String kind = "of " + UUID.randomUUID();
    long statements =
        Statements.during(() ->
            assertEquals(
                Optional.of("made"),
                atOnce.write(
                    NOBODY,
                    () -> {
                      IntStream.range(0, 3).forEach(n -> add(kind, "r" + n));
                      return "made";
                    })));
    assertEquals(1, statements);
    assertThat(references(kind), contains("r0", "r1", "r2"));
    assertEquals(
        List.of("1"),
        Database.rows(
            "select count(distinct xmin::text) from sent_reference where kind = ?", kind));
  }

  @Test
  void whatTheDatabaseRefusesLeavesNothing() {
    String kind = "of " + UUID.randomUUID();
    atOnce.write(NOBODY, () -> add(kind, "before"));
    assertEquals(
        Optional.empty(),
        atOnce.write(
            NOBODY,
            () -> {
              add(kind, "after");
              return add(kind, "before");
            }));
    assertEquals(
        Optional.empty(),
        atOnce.write(
            NOBODY,
            () -> {
              AtOnce.add(new Written("select required(cast(? as text) = 'yes')", List.of("no")));
              return add(kind, "after");
            }));
    assertThat(references(kind), contains("before"));
  }

  @Test
  void whatTheUseCaseRefusesLeavesNothing() {
    String kind = "of " + UUID.randomUUID();
    assertEquals(
        Optional.empty(),
        atOnce.write(
            NOBODY,
            () -> {
              add(kind, "r");
              throw Problems.invalid("/day", "must not lie in the future");
            }));
    assertThat(references(kind), empty());
  }

  @Test
  void aFailureOfTheUseCaseIsItsOwn() {
    assertThrows(
        ArithmeticException.class,
        () ->
            atOnce.write(
                NOBODY,
                () -> {
                  throw new ArithmeticException();
                }));
    assertThrows(IllegalStateException.class, () -> add("outside", "r"));
  }

  @Test
  void valuesAreReadAsTheyWere() {
    String odd = "{\"a\\b\", ',}; 名 \n\t$1 ?";
    atOnce.write(NOBODY, () -> add(odd, odd));
    assertThat(references(odd), contains(odd));
    assertEquals("{\"a\\\\b\",\"c\\\"d\"}", Insert.text(List.of("a\\b", "c\"d")));
    assertEquals("\\x00ff", Insert.text(new byte[] {0, -1}));
  }

  private static String add(String kind, String reference) {
    AtOnce.add(REFERENCE, "client", "actor", kind, reference, "print");
    return reference;
  }

  private static List<String> references(String kind) {
    return Database.rows("select reference from sent_reference where kind = ? order by 1", kind);
  }
}
