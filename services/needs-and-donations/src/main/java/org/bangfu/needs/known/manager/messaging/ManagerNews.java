package org.bangfu.needs.known.manager.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.bangfu.kit.wire.event.InboundEvent;
import org.bangfu.kit.wire.event.UnreadableEventException;
import org.bangfu.needs.known.manager.InformationManager;
import org.bangfu.needs.known.manager.InformationManagers;

/** Takes what is told of information managers out of a batch of events. */
@ApplicationScoped
public class ManagerNews {
  private final InformationManagers managers;
  private final ObjectMapper json;

  ManagerNews(InformationManagers managers, ObjectMapper json) {
    this.managers = managers;
    this.json = json;
  }

  /** Whether the event is of a manager. */
  public static boolean isOf(InboundEvent event) {
    return event.type().equals(ManagerAdmittedV1.TYPE)
        || event.type().equals(ManagerChangedV1.TYPE);
  }

  public void take(List<InboundEvent> events) {
    managers.learn(events.stream().filter(ManagerNews::isOf).map(this::manager).toList());
  }

  private InformationManager manager(InboundEvent event) {
    try {
      return event.type().equals(ManagerAdmittedV1.TYPE) ? admitted(event) : changed(event);
    } catch (JsonProcessingException | NullPointerException e) {
      throw new UnreadableEventException("a manager has an id, a division, divisions and a day");
    }
  }

  private InformationManager admitted(InboundEvent event) throws JsonProcessingException {
    ManagerAdmittedV1 told = json.treeToValue(event.data(), ManagerAdmittedV1.class);
    return new InformationManager(
        Objects.requireNonNull(told.managerId()),
        Objects.requireNonNull(told.division()),
        List.copyOf(told.divisions()),
        Objects.requireNonNull(told.occurredOn()),
        null,
        event.aggregateVersion());
  }

  private InformationManager changed(InboundEvent event) throws JsonProcessingException {
    ManagerChangedV1 told = json.treeToValue(event.data(), ManagerChangedV1.class);
    LocalDate admittedOn = told.admittedOn();
    // who was admitted by mistake was never at work
    LocalDate away = admittedOn == null ? LocalDate.EPOCH : told.awaySince();
    return new InformationManager(
        Objects.requireNonNull(told.managerId()),
        Objects.requireNonNull(told.division()),
        List.copyOf(told.divisions()),
        admittedOn == null ? Objects.requireNonNull(told.occurredOn()) : admittedOn,
        away,
        event.aggregateVersion());
  }
}
