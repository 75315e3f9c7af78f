package org.bangfu.registry.form;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.sheet.SheetFormat;

/** The forms that there are, for whom each is. */
@ApplicationScoped
public class Forms {
  private final Map<FormKind, OfficeForm> forms;

  Forms(@All List<OfficeForm> forms) {
    this.forms = forms.stream().collect(Collectors.toMap(OfficeForm::kind, Function.identity()));
  }

  /** Those that somebody with these roles may fill in. */
  public List<OfficeForm> of(Set<String> roles) {
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

  OfficeForm form(FormKind kind, Set<String> roles) {
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
