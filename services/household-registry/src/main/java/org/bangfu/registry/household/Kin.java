package org.bangfu.registry.household;

import org.bangfu.registry.household.code.RelationToHead;
import org.bangfu.registry.household.code.Sex;
import org.jspecify.annotations.Nullable;

/** What the rules of a household look at; null where it is not known. */
public interface Kin {
  @Nullable RelationToHead relationToHead();

  /** As the ID number has it. */
  @Nullable Sex sexById();
}
