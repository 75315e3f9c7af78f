package org.bangfu.registry.roll.rule.api;

import java.time.LocalDate;
import org.bangfu.registry.roll.rule.RuleScope;
import org.bangfu.registry.roll.rule.RuleSeverity;
import org.bangfu.registry.roll.rule.SiftRule;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rule as a caller reads it. */
@Schema(name = "SiftRule", description = "What must not be found on the roll (清洗规则)")
public record SiftRuleView(
    @Schema(examples = "R-HEAD-NONE") String id,
    int version,
    RuleSeverity severity,
    @Schema(description = "of whom it speaks: of a member, or of a household as a whole")
        RuleScope scope,
    @Schema(examples = "No head among the members") String message,
    @Schema(examples = "家庭成员中没有户主") String messageZh,
    LocalDate inForceFrom) {

  static SiftRuleView of(SiftRule rule) {
    return new SiftRuleView(
        rule.id(),
        rule.version(),
        rule.severity(),
        rule.scope(),
        rule.message(),
        rule.messageZh(),
        rule.inForceFrom());
  }
}
