package org.bangfu.kit.guard.personal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;

/**
 * A few of the kept keys, the first and the last, so that a rotation that is on its way shows both
 * of its master keys. One that does not open was tampered with, and says nothing of the others;
 * where none opens, the master keys are not those of this database.
 */
record SomeKeys(EntityManager entities, Vault vault) {

  void requireOpenable() {
    List<Tuple> some = some();
    if (!some.isEmpty() && some.stream().noneMatch(this::opens)) {
      throw new IllegalStateException(
          "BANGFU_MASTER_KEYS opens none of the keys of people in this database: give it back the"
              + " keys that these were made under, for without them all that is sealed is lost");
    }
  }

  private boolean opens(Tuple row) {
    try {
      vault.open(row.get("subject", UUID.class), new WrappedKey(row.get("wrapped", String.class)));
      return true;
    } catch (CannotOpenException e) {
      return false;
    }
  }

  @SuppressWarnings("unchecked")
  private List<Tuple> some() {
    return entities
        .createNativeQuery(
            """
            (select subject, wrapped from subject_key where wrapped is not null order by subject limit 5)
            union (select subject, wrapped from subject_key where wrapped is not null order by subject desc limit 5)
            """,
            Tuple.class)
        .getResultList();
  }
}
