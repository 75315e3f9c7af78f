package org.bangfu.registry.standing.monitoring.contact.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.bangfu.registry.form.CellType;
import org.bangfu.registry.form.FormBatch;
import org.bangfu.registry.form.FormColumn;
import org.bangfu.registry.form.FormKind;
import org.bangfu.registry.form.FormRow;
import org.bangfu.registry.form.FormTerms;
import org.bangfu.registry.form.OfficeForm;
import org.bangfu.registry.standing.monitoring.contact.ContactRole;
import org.bangfu.registry.standing.monitoring.contact.NameContacts;

/** Who looks after households that are watched. */
@ApplicationScoped
class ContactForm implements OfficeForm {

  private static final FormColumn<ContactRole> ROLE =
      FormColumn.needed("联系人身份", CellType.code(ContactRole.class), "role");
  private static final FormColumn<String> NAME =
      FormColumn.needed("联系人姓名", CellType.text(60, "示例人"), "name");
  private static final FormColumn<LocalDate> DAY = FormColumn.day("起始日期", "occurredOn");

  private final NameContacts name;

  ContactForm(NameContacts name) {
    this.name = name;
  }

  /** What a call says once. */
  private record Common(ContactRole role, String name, LocalDate day) {}

  @Override
  public FormKind kind() {
    return FormKind.CONTACTS;
  }

  @Override
  public List<FormColumn<?>> columns() {
    return List.of(ROLE, NAME, DAY);
  }

  @Override
  public List<FormBatch> batches(List<FormRow> rows, FormTerms terms) {
    return OfficeForm.alike(rows, row -> common(row, terms)).stream()
        .map(same -> batch(common(same.getFirst(), terms), same, terms))
        .toList();
  }

  private static Common common(FormRow row, FormTerms terms) {
    return new Common(row.need(ROLE), row.need(NAME), row.or(DAY, terms.occurredOn()));
  }

  private FormBatch batch(Common common, List<FormRow> rows, FormTerms terms) {
    var request =
        new NameContactsRequest(
            common.role(), common.name(), null, common.day(), FormBatch.households(rows));
    return FormBatch.of(
        request,
        rows,
        () ->
            name.name(
                terms.scope(),
                request.households(),
                request.person(),
                request.day(),
                terms.actor()));
  }
}
