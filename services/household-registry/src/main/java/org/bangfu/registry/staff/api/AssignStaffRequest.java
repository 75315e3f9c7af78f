package org.bangfu.registry.staff.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.record.bulk.BulkItem;
import org.bangfu.kit.record.period.DayOfRecord;
import org.bangfu.kit.record.rule.BrokenRules;
import org.bangfu.kit.record.rule.Consistent;
import org.bangfu.kit.record.rule.SelfConsistent;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.staff.NewPost;
import org.bangfu.registry.staff.StaffRole;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody who is to work at a station. */
@SelfConsistent
@Schema(name = "AssignStaffRequest", description = "Somebody who is to work at a station (站点人员)")
public record AssignStaffRequest(
    @Schema(description = "the client's own name for the record, unique for that client")
        @Nullable
        @Size(min = 1, max = 100)
        String clientReference,
    @NotNull UUID stationId,
    @Schema(
            description =
                "a station has one head at a time: a new one takes the former one's place")
        @NotNull
        StaffRole role,
    @Schema(description = "an information manager at work; otherwise name is given")
        @Nullable UUID managerId,
    @Schema(description = "of somebody who is no information manager", examples = "王小红")
        @Nullable
        @Size(min = 1, max = 100)
        String name,
    @Schema(description = "on duty; kept sealed", examples = "13800001234")
        @Nullable
        @Pattern(regexp = "\\d{11}", message = "must be 11 digits")
        String phone,
    @Schema(description = "the first day; today if absent") @Nullable @DayOfRecord LocalDate from)
    implements BulkItem, Consistent {

  @Override
  public void check(BrokenRules broken) {
    broken
        .when(
            managerId == null && (name == null || name.isBlank()),
            "name",
            "must be there where no managerId is")
        .when(managerId != null && name != null, "name", "is the information manager's own")
        .when(managerId != null && phone != null, "phone", "is the information manager's own");
  }

  NewPost wanted() {
    return new NewPost(
        clientReference,
        stationId,
        role,
        managerId,
        name == null ? null : new PersonalText(name.strip()),
        PersonalText.ofNullable(phone),
        BusinessDays.orToday(from));
  }

  /** Repeats no name, so that a request in a log is no leak. */
  @Override
  public String toString() {
    return "AssignStaffRequest[" + stationId + ", " + role + "]";
  }
}
