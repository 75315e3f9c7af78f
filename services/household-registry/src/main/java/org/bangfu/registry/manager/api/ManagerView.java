package org.bangfu.registry.manager.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.record.origin.Views;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.household.Confidential;
import org.bangfu.registry.manager.InformationManager;
import org.bangfu.registry.manager.ManagerState;
import org.bangfu.registry.manager.Post;
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
    @Schema(description = "the day of the step that brought the manager where it stands")
        LocalDate since,
    LocalDate appliedOn,
    @Nullable LocalDate admittedOn) {

  static Views<InformationManager, ManagerView> views(Confidential confidential) {
    return Views.of(
        "/v1/managers/",
        InformationManager::id,
        InformationManager::version,
        manager -> of(manager, confidential));
  }

  static ManagerView of(InformationManager m, Confidential confidential) {
    PersonalText phone = m.phone(confidential);
    Post post = m.post();
    return new ManagerView(
        m.id(),
        m.name().maskedName(),
        phone == null ? null : phone.maskedPhone(),
        post.stationId(),
        post.division(),
        post.divisions(),
        m.state(),
        m.since(),
        m.appliedOn(),
        m.admittedOn());
  }
}
