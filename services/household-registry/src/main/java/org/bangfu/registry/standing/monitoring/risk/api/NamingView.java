package org.bangfu.registry.standing.monitoring.risk.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.guard.personal.SubjectVault;
import org.bangfu.registry.household.Confidential;
import org.bangfu.registry.standing.monitoring.risk.NamedRisk;
import org.bangfu.registry.standing.monitoring.risk.Naming;
import org.bangfu.registry.standing.monitoring.risk.Risk;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Risks that were named together, as a caller reads them. */
@Schema(name = "MonitoringRisks", description = "What a monitored household is at risk of (致贫返贫风险)")
public record NamingView(
    UUID id, LocalDate foundOn, List<RiskView> risks, Instant recordedAt, String recordedBy) {

  /** One of them. */
  @Schema(name = "MonitoringRisk")
  public record RiskView(
      Risk risk,
      @Schema(description = "absent once it was erased with the household")
          @Nullable String note) {}

  /** In their order; a note that was erased is absent. */
  public static List<NamingView> of(List<Naming> namings, @Nullable SubjectVault vault) {
    return namings.stream().map(naming -> of(naming, vault)).toList();
  }

  static NamingView of(Naming naming, @Nullable SubjectVault vault) {
    return new NamingView(
        naming.id(),
        naming.foundOn(),
        naming.risks().stream().map(risk -> new RiskView(risk.risk(), clear(risk, vault))).toList(),
        naming.recordedAt(),
        naming.recordedBy());
  }

  private static @Nullable String clear(NamedRisk risk, @Nullable SubjectVault vault) {
    PersonalText note =
        vault == null ? null : vault.openNullable(Confidential.RISK_NOTE, risk.note());
    return note == null ? null : note.clearText();
  }
}
