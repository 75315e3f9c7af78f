package org.bangfu.needs.help.need.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.record.bulk.BulkItem;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.record.period.DayOfRecord;
import org.bangfu.kit.record.rule.BrokenRules;
import org.bangfu.kit.record.rule.Consistent;
import org.bangfu.kit.record.rule.SelfConsistent;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.needs.help.need.NeedCategory;
import org.bangfu.needs.help.need.NewNeed;
import org.bangfu.needs.permission.consent.api.ConsentTerms;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A household needs something. */
@SelfConsistent
@Schema(
    example =
        """
        {"clientReference": "need-4711", "householdId": "01a20621-b0e8-71fc-9754-05063824049b",
         "onBehalfOf": "01a20621-b0e8-71fc-9754-05063824049b", "category": "SCHOOLING",
         "ask": {"measure": "FUNDS", "amount": "1200.00"}, "reason": "高中学费", "occurredOn": "2019-05-06"}
        """)
public record BringInNeedRequest(
    @Size(min = 1, max = 100) @Nullable String clientReference,
    @NotNull UUID householdId,
    @Schema(description = "the household again, where somebody else acts for it")
        @Nullable UUID onBehalfOf,
    @Schema(
            description =
                "the information manager who publishes it, named by an officer; otherwise the"
                    + " caller, if it is one")
        @Nullable UUID publishedBy,
    @NotNull NeedCategory category,
    @NotNull @Valid Ask ask,
    @NotBlank @Size(max = 1000) String reason,
    @Schema(
            description =
                "what the household consents to, on the same day; a live consent stays, and so does"
                    + " a later word; what a website says is pending until the household, or staff,"
                    + " confirms it")
        @Valid
        @Nullable ConsentTerms consent,
    @DayOfRecord @Nullable LocalDate occurredOn)
    implements BulkItem, Consistent {

  @Override
  public void check(BrokenRules broken) {
    broken.when(
        onBehalfOf != null && !onBehalfOf.equals(householdId),
        "onBehalfOf",
        "must be the household that the need is for");
  }

  NewNeed facts(Acting acting, Publishing publishing) {
    boolean byItself = acting.scope().isOwn(householdId);
    return new NewNeed(
        acting.origin(clientReference),
        householdId,
        byItself ? null : householdId,
        publishing.requirePublisher(publishedBy),
        category,
        ask.extent(),
        ask.unit(),
        ask.item(),
        new PersonalText(reason.strip()),
        consent == null ? null : consent.terms(acting, "/consent"),
        BusinessDays.orToday(occurredOn));
  }

  /** The notice that the household was given before; empty where nothing is consented to. */
  Stream<String> notice() {
    return consent == null || consent.noticeVersion() == null
        ? Stream.empty()
        : Stream.of(consent.noticeVersion());
  }

  /** Says not why, so that a request in a log is no leak. */
  @Override
  public String toString() {
    return "BringInNeedRequest[" + clientReference + "]";
  }
}
