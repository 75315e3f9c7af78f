package org.bangfu.kit.guard.write;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.bangfu.kit.guard.identity.OneRoundTrip;
import org.bangfu.kit.guard.identity.Written;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionScope;
import org.jspecify.annotations.Nullable;

/**
 * Writes what is made most often in one way to the database and one commit: the rows are gathered
 * while a use case runs, its events, keys and references among them, and go together behind the
 * settings of the row floor. It is an attempt: nothing is asked before, and where the database or
 * the use case refuses, nothing is written, and the caller goes the long way, whose answer says
 * why.
 */
@ApplicationScoped
public class AtOnce {
  private static final ThreadLocal<@Nullable Gathered> GATHERED = new ThreadLocal<>();

  private final OneRoundTrip database;

  AtOnce(OneRoundTrip database) {
    this.database = database;
  }

  /**
   * Runs what makes a record, outside of any transaction, and commits all rows that it has added.
   *
   * @return what was made and is committed; empty where it was refused, or a transaction runs, and
   *     nothing is written
   */
  public <T> Optional<T> write(DivisionScope scope, Supplier<T> make) {
    if (QuarkusTransaction.isActive()) {
      // it goes with the others of the transaction; a request has one connection
      return Optional.empty();
    }
    Gathered gathered = new Gathered();
    T made;
    GATHERED.set(gathered);
    try {
      made = make.get();
    } catch (HttpProblem refused) {
      return Optional.empty();
    } finally {
      GATHERED.remove();
    }
    if (!database.write(scope, gathered.statements())) {
      return Optional.empty();
    }
    gathered.afterwards.forEach(Runnable::run);
    return Optional.of(made);
  }

  /** Whether rows are gathered now; otherwise they are for the running transaction. */
  public static boolean isGathering() {
    return GATHERED.get() != null;
  }

  /**
   * Adds a row; rows of one table stand together, where its first one was added.
   *
   * @param values in the order of the columns
   */
  public static void add(Insert insert, @Nullable Object... values) {
    current()
        .rows(insert)
        .add(Arrays.asList(Arrays.stream(values).map(Insert::text).toArray(String[]::new)));
  }

  /**
   * Adds a statement that is no row of its own. One that finds something otherwise than it must be
   * calls the database's function {@code required}, which refuses all of it.
   */
  public static void add(Written statement) {
    current().statements.add(() -> statement);
  }

  /** Adds what is done once all of it is committed, and not where it is refused. */
  public static void afterwards(Runnable work) {
    current().afterwards.add(work);
  }

  private static Gathered current() {
    Gathered gathered = GATHERED.get();
    if (gathered == null) {
      throw new IllegalStateException("nothing is gathered now");
    }
    return gathered;
  }

  /** What a use case throws that cannot be had so; nobody is told of it but {@link #write}. */
  public static RuntimeException inTheWay() {
    return Problems.problem(CommonProblem.CONFLICT, "Something is in the way.");
  }

  /** What one use case has added so far. */
  private static final class Gathered {
    private final List<Supplier<Written>> statements = new ArrayList<>();
    private final Map<Insert, List<List<@Nullable String>>> rows = new HashMap<>();
    private final List<Runnable> afterwards = new ArrayList<>();

    List<List<@Nullable String>> rows(Insert insert) {
      return rows.computeIfAbsent(
          insert,
          first -> {
            List<List<@Nullable String>> added = new ArrayList<>();
            statements.add(() -> first.of(added));
            return added;
          });
    }

    List<Written> statements() {
      return statements.stream().map(Supplier::get).toList();
    }
  }
}
