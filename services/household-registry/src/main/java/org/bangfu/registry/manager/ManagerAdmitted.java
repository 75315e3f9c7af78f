package org.bangfu.registry.manager;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;

/**
 * An information manager was admitted.
 *
 * @param division of the station, where the manager is counted
 * @param divisions that the manager is responsible for
 */
public record ManagerAdmitted(
    UUID managerId,
    long version,
    DivisionCode division,
    List<DivisionCode> divisions,
    LocalDate occurredOn) {

  static ManagerAdmitted of(InformationManager manager, LocalDate on) {
    return new ManagerAdmitted(
        manager.id(), manager.version(), manager.division(), manager.post().divisions(), on);
  }
}
