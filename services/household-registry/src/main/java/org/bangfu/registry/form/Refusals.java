package org.bangfu.registry.form;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.registry.household.HeldTogether;

/**
 * What calls refuse of a sheet, all of it at once. A call that is refused ends what was begun; each
 * of the later ones is then tried by itself and taken back, so that an office does not send a sheet
 * of a thousand rows once for each that is wrong.
 */
@ApplicationScoped
public class Refusals {
  private static final int CONFLICT = 409;

  /** What somebody waits for who is to correct the sheet anyway. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final EntityManager entities;

  Refusals(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * @param filling in no transaction, or in one that ends with it
   * @param scope of the caller
   * @throws RuntimeException the problem {@code form-refused} with the cells of every call that is
   *     refused, or what is none of a cell
   */
  public <T> T allOf(DivisionScope scope, Supplier<T> filling) {
    try {
      return filling.get();
    } catch (RowsRefusedException first) {
      of(first, scope).refuse();
      throw first.problem();
    }
  }

  private CellErrors of(RowsRefusedException first, DivisionScope scope) {
    RowsRefusedException.Calls calls = first.calls();
    List<FormBatch> batches = calls.batches();
    CellErrors errors = new CellErrors();
    errors.addAll(cells(calls.form(), batches.get(calls.stoppedAt()), first.problem()));
    if (errors.isEmpty()) {
      return errors;
    }
    // what an earlier row says of a household may be what a later one needs
    Set<UUID> done = new HashSet<>();
    batches
        .subList(0, calls.stoppedAt() + 1)
        .forEach(batch -> done.addAll(FormBatch.households(batch.rows())));
    Instant until = Instant.now().plus(PATIENCE);
    for (FormBatch batch : batches.subList(calls.stoppedAt() + 1, batches.size())) {
      List<UUID> households = FormBatch.households(batch.rows());
      boolean isFirst = households.stream().noneMatch(done::contains);
      done.addAll(households);
      if (isFirst && Instant.now().isBefore(until)) {
        errors.addAll(tried(calls.form(), batch, scope));
      }
    }
    return errors;
  }

  private List<CellError> tried(OfficeForm form, FormBatch batch, DivisionScope scope) {
    QuarkusTransaction.begin();
    try {
      HeldTogether.lock(entities, scope, FormBatch.households(batch.rows()));
      var unused = batch.landing().getAsInt();
      return List.of();
    } catch (HttpProblem problem) {
      return cells(form, batch, problem);
    } finally {
      QuarkusTransaction.rollback();
    }
  }

  /** None, where it is about no cell. */
  private static List<CellError> cells(OfficeForm form, FormBatch batch, HttpProblem problem) {
    BatchErrors cells = new BatchErrors(form, batch);
    List<CellError> named = cells.of(Problems.errorsOf(problem));
    return named.isEmpty() && problem.getStatusCode() == CONFLICT
        ? List.of(cells.ofRow(String.valueOf(problem.getDetail())))
        : named;
  }
}
