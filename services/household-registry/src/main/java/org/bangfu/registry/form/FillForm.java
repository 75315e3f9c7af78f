package org.bangfu.registry.form;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Collectors;
import org.bangfu.kit.guard.audit.Audit;
import org.bangfu.registry.household.HeldTogether;

/** Does what a sheet says, all of it or nothing. */
@ApplicationScoped
public class FillForm {
  /** A thousand rows whose operation is about one household take some seconds. */
  public static final int LONGEST_SECONDS = 120;

  private static final int TOGETHER = 50;

  private final SheetRules rules;
  private final EntityManager entities;
  private final Audit audit;

  FillForm(SheetRules rules, EntityManager entities, Audit audit) {
    this.rules = rules;
    this.entities = entities;
    this.audit = audit;
  }

  /** Does all of it, and takes it back. */
  @Transactional
  @TransactionConfiguration(timeout = LONGEST_SECONDS)
  public FilledForm tryOut(ReadForm sheet, FormTerms terms) {
    FilledForm filled = fill(sheet, terms);
    QuarkusTransaction.setRollbackOnly();
    return filled;
  }

  /**
   * @throws RuntimeException the problem {@code form-refused} with every cell that breaks a rule
   * @throws RowsRefusedException where a call refuses what rows say; the transaction is to end with
   *     it
   */
  @Transactional
  public FilledForm fill(ReadForm sheet, FormTerms terms) {
    OfficeForm form = sheet.form();
    CellErrors errors = new CellErrors();
    List<FormRow> rows =
        sheet.rows(NumberedHouseholds.of(entities, terms, sheet.numbers()), errors);
    // whatever becomes of it, somebody asked about each of them
    audit.aboutEach(
        rows.stream()
            .collect(Collectors.toMap(FormRow::household, FormRow::division, (one, same) -> one)));
    errors.refuse();
    errors.addAll(rules.saidAgain(form, rows, terms));
    errors.refuse();
    List<FormBatch> batches = form.batches(rows, terms);
    errors.addAll(rules.broken(form, batches));
    errors.refuse();
    // in the order of ids before anything asks for them in the order of the sheet
    HeldTogether.lock(entities, terms.scope(), FormBatch.households(rows));
    int refused = 0;
    for (int i = 0; i < batches.size(); i++) {
      try {
        refused += batches.get(i).landing().getAsInt();
      } catch (HttpProblem problem) {
        throw new RowsRefusedException(problem, new RowsRefusedException.Calls(form, batches, i));
      }
      if (i % TOGETHER == TOGETHER - 1) {
        // a thousand households would be compared with what they were before each statement
        entities.flush();
        entities.clear();
      }
    }
    return new FilledForm(rows.size(), refused, sheet.headings());
  }
}
