package org.bangfu.registry.staff.api;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.household.Confidential;
import org.bangfu.registry.manager.InformationManager;
import org.bangfu.registry.staff.PostEnd;
import org.bangfu.registry.staff.StaffRole;
import org.bangfu.registry.staff.StationPost;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who works at a station, as a caller reads it. */
@Schema(
    name = "StationStaff",
    description = "Somebody who works at a station, or did (站点人员); personal data are masked")
public record StaffView(
    UUID id,
    UUID stationId,
    @Schema(description = "the station's") DivisionCode division,
    StaffRole role,
    @Schema(description = "an information manager; absent for anybody else")
        @Nullable UUID managerId,
    @Schema(
            description = "absent once it was erased, or of a manager of other divisions",
            examples = "王*红")
        @Nullable String name,
    @Schema(examples = "138****1234") @Nullable String phone,
    LocalDate from,
    @Schema(description = "the first day after it; absent while it goes on")
        @Nullable LocalDate until,
    @Schema(description = "why it is over") @Nullable PostEnd ended) {

  /**
   * @param manager whose post it is; null for anybody else
   */
  static StaffView of(
      StationPost post, @Nullable InformationManager manager, Confidential confidential) {
    PersonalText name = manager == null ? post.name() : manager.name();
    PersonalText phone = manager == null ? post.phone(confidential) : manager.phone(confidential);
    return new StaffView(
        post.id(),
        post.stationId(),
        post.division(),
        post.role(),
        post.managerId(),
        name == null ? null : name.maskedName(),
        phone == null ? null : phone.maskedPhone(),
        post.from(),
        post.until(),
        post.ended());
  }
}
