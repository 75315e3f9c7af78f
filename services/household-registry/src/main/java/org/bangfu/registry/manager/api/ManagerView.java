package org.bangfu.registry.manager.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.household.Confidential;
import org.bangfu.registry.manager.InformationManager;
import org.bangfu.registry.manager.ManagerState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An information manager as a caller reads one. */
@Schema(name = "Manager", description = "An information manager (信息管理员); personal data are masked")
public record ManagerView(
    UUID id,
    @Schema(examples = "李*") String name,
    @Schema(examples = "138****1234") @Nullable String phone,
    UUID stationId,
    @Schema(description = "the station's") DivisionCode division,
    @Schema(description = "what the manager is responsible for") List<DivisionCode> divisions,
    ManagerState state,
    LocalDate appliedOn,
    @Nullable LocalDate admittedOn) {

  static ManagerView of(InformationManager m, Confidential confidential) {
    PersonalText phone = m.phone(confidential);
    return new ManagerView(
        m.id(),
        m.name().maskedName(),
        phone == null ? null : phone.maskedPhone(),
        m.stationId(),
        m.division(),
        m.divisions(),
        m.state(),
        m.appliedOn(),
        m.admittedOn());
  }
}
