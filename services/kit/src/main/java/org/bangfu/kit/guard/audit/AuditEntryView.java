package org.bangfu.kit.guard.audit;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.time.BusinessDays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One look as an auditor reads it.
 *
 * @param division of the record, or where who looked acts; null where neither is known
 */
@Schema(description = "One look at a record, or one that was refused")
public record AuditEntryView(
    UUID id,
    OffsetDateTime at,
    @Schema(description = "the account; unknown where nobody said who", examples = "officer:430525")
        String actor,
    List<String> roles,
    @Schema(examples = "local") String client,
    @Schema(examples = "GET") String method,
    @Schema(description = "template of the path", examples = "/v1/households/{id}") String route,
    @Schema(description = "kind of the record", examples = "household") String record,
    @Nullable UUID recordId,
    @Schema(description = "personal fields that were shown, or asked for in vain")
        List<String> fields,
    @Nullable @Schema(examples = "Home visit") String purpose,
    @Schema(description = "status of the answer", examples = "200") int status,
    @Nullable DivisionCode division) {

  static AuditEntryView of(AuditEntry entry) {
    return new AuditEntryView(
        entry.id(),
        entry.at().atZone(BusinessDays.ZONE).toOffsetDateTime(),
        entry.who().actor(),
        list(entry.who().roles()),
        entry.who().client(),
        entry.method(),
        entry.route(),
        entry.record(),
        entry.recordId(),
        list(entry.fields()),
        entry.purpose(),
        entry.status(),
        entry.division());
  }

  private static List<String> list(String joined) {
    return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(","));
  }
}
