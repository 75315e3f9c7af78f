package org.bangfu.needs.outside.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.bangfu.needs.permission.consent.ConsentsChanged;

/** Lets those who follow the changes learn that more, or less, may be told of somebody. */
@ApplicationScoped
class NoteConsents {
  private final EntityManager entities;

  NoteConsents(EntityManager entities) {
    this.entities = entities;
  }

  /** Wherever they are, for a household may have moved. */
  void note(@Observes ConsentsChanged changed) {
    entities
        .createNativeQuery(
            "select cast(note_changed_subjects(cast(:ids as uuid[])) as text)", String.class)
        .setParameter("ids", changed.subjects().toArray(UUID[]::new))
        .getSingleResult();
  }
}
