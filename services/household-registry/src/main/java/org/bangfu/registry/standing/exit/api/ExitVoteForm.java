package org.bangfu.registry.standing.exit.api;

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
import org.bangfu.registry.standing.exit.MoveExits;

/** How a village voted on exits. */
@ApplicationScoped
class ExitVoteForm implements OfficeForm {

  private static final FormColumn<Integer> FOR =
      FormColumn.needed("同意票数", CellType.whole("41"), "inFavour");
  private static final FormColumn<Integer> AGAINST =
      FormColumn.needed("反对票数", CellType.whole("3"), "against");
  private static final FormColumn<Integer> ABSTAINED =
      FormColumn.free("弃权票数", CellType.whole("2"), "abstained");
  private static final FormColumn<LocalDate> DAY = FormColumn.day("评议日期", "occurredOn");

  private final MoveExits move;

  ExitVoteForm(MoveExits move) {
    this.move = move;
  }

  @Override
  public FormKind kind() {
    return FormKind.EXIT_VOTES;
  }

  @Override
  public List<FormColumn<?>> columns() {
    return List.of(FOR, AGAINST, ABSTAINED, DAY);
  }

  @Override
  public List<FormBatch> batches(List<FormRow> rows, FormTerms terms) {
    return OfficeForm.alike(rows, row -> row.or(DAY, terms.occurredOn())).stream()
        .map(on -> batch(on, terms))
        .toList();
  }

  private FormBatch batch(List<FormRow> rows, FormTerms terms) {
    var request =
        new VoteOnExitsRequest(
            rows.getFirst().or(DAY, terms.occurredOn()),
            rows.stream()
                .map(row ->
                    new VoteOnExitsRequest.Item(
                        row.household(), row.need(FOR), row.need(AGAINST), row.get(ABSTAINED)))
                .toList());
    return new FormBatch(
        request,
        rows,
        () ->
            rows.size() - move.vote(terms.scope(), request.voted(), request.day(), terms.actor()));
  }
}
