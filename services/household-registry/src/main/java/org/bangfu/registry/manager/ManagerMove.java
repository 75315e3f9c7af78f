package org.bangfu.registry.manager;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The steps of an information manager. */
public enum ManagerMove {
  /** 审核通过. */
  ADMISSION(ManagerState.ADMITTED, ManagerState.APPLIED),
  /** 审核不通过. */
  REFUSAL(ManagerState.REFUSED, ManagerState.APPLIED),
  /** 暂停. */
  SUSPENSION(ManagerState.SUSPENDED, ManagerState.ADMITTED),
  /** 恢复. */
  REINSTATEMENT(ManagerState.ADMITTED, ManagerState.SUSPENDED),
  /** 离任. */
  DEPARTURE(ManagerState.LEFT, ManagerState.ADMITTED, ManagerState.SUSPENDED),
  /** 调整: another station, or other divisions; the state stays. */
  REASSIGNMENT(null, ManagerState.ADMITTED, ManagerState.SUSPENDED),
  /** Takes the step back that stands last. */
  REVERSAL(null);

  private final @Nullable ManagerState to;
  private final Set<ManagerState> from;

  ManagerMove(@Nullable ManagerState to, ManagerState... from) {
    this.to = to;
    this.from = Set.of(from);
  }

  /** Null where it depends on where the manager stands. */
  @Nullable ManagerState to() {
    return to;
  }

  boolean isPossibleFrom(ManagerState state) {
    return from.contains(state);
  }
}
