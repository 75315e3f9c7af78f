package org.bangfu.registry.manager.api;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.record.bulk.BulkItem;
import org.bangfu.kit.record.period.DayOfRecord;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.manager.Application;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody who wants to be an information manager. */
@Schema(name = "ApplyAsManagerRequest", description = "An application (信息管理员申请)")
public record ApplyAsManagerRequest(
    @Schema(description = "the client's own name for the record, unique for that client")
        @Nullable
        @Size(min = 1, max = 100)
        String clientReference,
    @Schema(examples = "李四") @NotBlank @Size(max = 100) String name,
    @Schema(examples = "13800001234")
        @Nullable
        @Pattern(regexp = "\\d{11}", message = "must be 11 digits")
        String phone,
    @NotNull UUID stationId,
    @Schema(description = "what the person would be responsible for, of any level")
        @NotEmpty
        @Size(max = 500)
        List<@NotNull DivisionCode> divisions,
    @Schema(description = "the day of the application; today if absent") @Nullable @DayOfRecord
        LocalDate occurredOn,
    @Schema(description = "the day of the admission, for records of what was long ago")
        @Nullable
        @DayOfRecord
        LocalDate admittedOn)
    implements BulkItem {

  @AssertTrue(message = "admittedOn must not be before occurredOn")
  boolean isInOrder() {
    return admittedOn == null || occurredOn == null || !admittedOn.isBefore(occurredOn);
  }

  /** One who is said to be admitted and not when the application came, applied on that day. */
  Application toApplication() {
    LocalDate applied =
        occurredOn == null && admittedOn != null ? admittedOn : BusinessDays.orToday(occurredOn);
    return new Application(
        clientReference,
        new PersonalText(name.strip()),
        PersonalText.ofNullable(phone),
        stationId,
        divisions,
        applied,
        admittedOn);
  }
}
