package org.bangfu.reporting.division.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.bangfu.kit.wire.event.InboundEvent;
import org.bangfu.kit.wire.event.UnreadableEventException;
import org.bangfu.reporting.division.ChangeDivisions;

/** Copies what the registry tells of changes of divisions out of a batch of events. */
@ApplicationScoped
public class DivisionNews {
  private final ChangeDivisions change;
  private final ObjectMapper json;

  DivisionNews(ChangeDivisions change, ObjectMapper json) {
    this.change = change;
    this.json = json;
  }

  /** Whether the event is of a change of divisions. */
  public static boolean isOf(InboundEvent event) {
    return event.type().equals(DivisionChangedV1.TYPE);
  }

  /** In the running transaction; other types are ignored. */
  public void take(List<InboundEvent> events) {
    events.stream().filter(DivisionNews::isOf).forEach(this::take);
  }

  private void take(InboundEvent event) {
    DivisionChangedV1 told = read(event);
    LocalDate day = told.occurredOn();
    List<DivisionChangedV1.Changed> divisions = told.divisions();
    if (day == null
        || divisions == null
        || !divisions.stream().allMatch(DivisionChangedV1.Changed::isWhole)) {
      throw new UnreadableEventException("a change has a day, and codes with names");
    }
    change.change(
        divisions.stream()
            .map(DivisionChangedV1.Changed::changed)
            .filter(Objects::nonNull)
            .toList(),
        day,
        event.occurredAt());
  }

  private DivisionChangedV1 read(InboundEvent event) {
    try {
      return json.treeToValue(event.data(), DivisionChangedV1.class);
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw new UnreadableEventException("the payload does not have the form of its type");
    }
  }
}
