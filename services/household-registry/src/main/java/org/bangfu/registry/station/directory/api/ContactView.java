package org.bangfu.registry.station.directory.api;

import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.station.StationKind;
import org.bangfu.registry.station.StationState;
import org.bangfu.registry.station.directory.Site;
import org.bangfu.registry.station.directory.StationContact;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A station in the book of contacts. */
@Schema(name = "StationContact", description = "A station with its head (通讯录); the name is masked")
public record ContactView(
    UUID id,
    String name,
    StationKind kind,
    DivisionCode division,
    StationState state,
    @Nullable String address,
    @Nullable String openingHours,
    @Schema(description = "the station's own") @Nullable String phone,
    @Schema(
            description = "absent where there is none, or a manager of other divisions",
            examples = "王*红")
        @Nullable String head) {

  static ContactView of(StationContact contact) {
    Site site = contact.site();
    PersonalText head = contact.head();
    return new ContactView(
        site.id(),
        site.name(),
        site.kind(),
        site.division(),
        site.state(),
        site.details().address(),
        site.details().openingHours(),
        site.details().phone(),
        head == null ? null : head.maskedName());
  }
}
