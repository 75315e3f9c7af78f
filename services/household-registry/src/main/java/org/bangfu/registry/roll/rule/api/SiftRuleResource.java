package org.bangfu.registry.roll.rule.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.roll.rule.SiftRules;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The rules by which the roll is sifted. */
@Path("/v1/sift-rules")
@RunOnVirtualThread
@Tag(name = "Sifting", description = "Whether the roll tells the truth 数据清洗")
public class SiftRuleResource {
  private final SiftRules rules;

  SiftRuleResource(SiftRules rules) {
    this.rules = rules;
  }

  @GET
  @RolesAllowed({Roles.STAFF, Role.ANALYST, Role.ADMINISTRATOR})
  @Operation(summary = "List the rules that are in force today, by id")
  public List<SiftRuleView> listSiftRules() {
    return rules.inForce(BusinessDays.today()).stream().map(SiftRuleView::of).toList();
  }
}
