package org.bangfu.registry.household.messaging;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.wire.outbox.Dated;
import org.bangfu.registry.household.code.MonitoringClass;
import org.bangfu.registry.household.code.RiskRemoval;
import org.bangfu.registry.household.code.StepOrigin;
import org.jspecify.annotations.Nullable;

/**
 * {@code org.bangfu.household.monitoring-changed.v1}: a household came into monitoring or out of
 * it, or is watched for another reason.
 *
 * @param classBefore why it was watched before; null where it was not
 * @param monitoringClass why it is watched since; null where it is not
 * @param households how many moved, which is one
 * @param people how many members moved with it
 * @param reversal whether a step was taken back that was wrong
 * @param removal how the risk went that was removed, or whose removal was taken back; null for any
 *     other step, and where nobody knows
 * @param overridden whether the county answers for a removal that was not proved, or did for the
 *     one that is taken back
 */
public record MonitoringChangedV1(
    UUID householdId,
    DivisionCode division,
    String from,
    String to,
    @Nullable MonitoringClass classBefore,
    @Nullable MonitoringClass monitoringClass,
    int households,
    int people,
    StepOrigin origin,
    boolean reversal,
    @Nullable RiskRemoval removal,
    boolean overridden,
    LocalDate occurredOn)
    implements Dated {
  public static final String TYPE = "org.bangfu.household.monitoring-changed.v1";
}
