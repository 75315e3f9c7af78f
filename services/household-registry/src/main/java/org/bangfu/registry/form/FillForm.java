package org.bangfu.registry.form;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.FieldError;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.sheet.SheetFormat;
import org.bangfu.registry.RegistryProblem;
import org.bangfu.registry.spreadsheet.SheetUnreadableException;

/** Does what a sheet says, all of it or nothing. */
@ApplicationScoped
public class FillForm {
  private static final int CONFLICT = 409;

  private final Map<FormKind, OfficeForm> forms;
  private final EntityManager entities;
  private final Validator validator;

  FillForm(@All List<OfficeForm> forms, EntityManager entities, Validator validator) {
    this.forms = forms.stream().collect(Collectors.toMap(OfficeForm::kind, Function.identity()));
    this.entities = entities;
    this.validator = validator;
  }

  /** Those that somebody with these roles may fill in. */
  public List<OfficeForm> forms(Set<String> roles) {
    return forms.values().stream()
        .filter(form -> form.kind().isFor(roles))
        .sorted((one, other) -> one.kind().compareTo(other.kind()))
        .toList();
  }

  /**
   * @throws RuntimeException the problem {@code forbidden} for a form that somebody with these
   *     roles may not fill in
   */
  public byte[] template(FormKind kind, SheetFormat format, Set<String> roles) {
    return FormTemplate.of(form(kind, roles), format);
  }

  /**
   * @param isTrial whether all of it is taken back in the end
   * @throws RuntimeException the problems {@code form-unreadable}, {@code form-refused} with every
   *     cell that breaks a rule, and those of the call that does the same
   */
  @Transactional
  public FilledForm fill(
      FormKind kind, Path file, FormTerms terms, Set<String> roles, boolean isTrial) {
    OfficeForm form = form(kind, roles);
    CellErrors errors = new CellErrors();
    ReadForm sheet = new ReadForm(form, errors);
    try {
      sheet.read(file);
    } catch (SheetUnreadableException e) {
      throw Problems.problem(RegistryProblem.FORM_UNREADABLE, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<FormRow> rows = sheet.rows(NumberedHouseholds.of(entities, terms, sheet.numbers()));
    errors.refuse();
    List<FormBatch> batches = form.batches(rows, terms);
    for (FormBatch batch : batches) {
      errors.addAll(new BatchErrors(form, batch).of(broken(batch)));
    }
    errors.refuse();
    batches.forEach(batch -> land(form, batch));
    if (isTrial) {
      QuarkusTransaction.setRollbackOnly();
    }
    return new FilledForm(rows.size(), sheet.headings());
  }

  /** Rules that a request breaks by itself. */
  private List<FieldError> broken(FormBatch batch) {
    return Problems.errorsOf(Problems.invalid(validator.validate(batch.request())));
  }

  private static void land(OfficeForm form, FormBatch batch) {
    try {
      batch.landing().run();
    } catch (HttpProblem problem) {
      BatchErrors cells = new BatchErrors(form, batch);
      CellErrors errors = new CellErrors();
      errors.addAll(cells.of(Problems.errorsOf(problem)));
      if (errors.isEmpty() && problem.getStatusCode() == CONFLICT) {
        errors.addAll(List.of(cells.ofRow(String.valueOf(problem.getDetail()))));
      }
      errors.refuse();
      throw problem;
    }
  }

  private OfficeForm form(FormKind kind, Set<String> roles) {
    OfficeForm form = forms.get(kind);
    if (form == null) {
      throw new IllegalStateException("nobody has written the form " + kind);
    }
    if (!kind.isFor(roles)) {
      throw Problems.problem(
          CommonProblem.FORBIDDEN,
          "The form %s is for %s.".formatted(kind, String.join(", ", kind.roles())));
    }
    return form;
  }
}
