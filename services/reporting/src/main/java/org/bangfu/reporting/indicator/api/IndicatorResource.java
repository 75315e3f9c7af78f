package org.bangfu.reporting.indicator.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.page.Page;
import org.bangfu.reporting.indicator.Definition;
import org.bangfu.reporting.indicator.Dimension;
import org.bangfu.reporting.indicator.Indicator;
import org.bangfu.reporting.indicator.Unit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What figures there are, and what each means. */
@Path("/v1/indicators")
@RunOnVirtualThread
@Tag(name = "Indicators", description = "What is counted, and how 指标")
class IndicatorResource {

  @GET
  @Transactional
  @RolesAllowed({Roles.STAFF, Role.ANALYST, Role.ADMINISTRATOR})
  @Operation(summary = "All indicators with their definitions")
  public Page<IndicatorAnswer> listIndicators() {
    return new Page<>(Arrays.stream(Indicator.values()).map(IndicatorAnswer::of).toList(), null);
  }

  /** An indicator as it is published. */
  @Schema(name = "Indicator")
  record IndicatorAnswer(
      @Schema(examples = "needs.published") String id,
      Name name,
      Unit unit,
      Definition definition,
      @Schema(description = "by what it can be narrowed, one at a time")
          List<Dimension> dimensions) {

    static IndicatorAnswer of(Indicator indicator) {
      return new IndicatorAnswer(
          indicator.id(),
          new Name(indicator.nameZh(), indicator.nameEn()),
          indicator.unit(),
          indicator.definition(),
          indicator.dimensions().stream().sorted().toList());
    }
  }

  /** What it is called. */
  @Schema(name = "IndicatorName")
  record Name(
      @Schema(examples = "发布需求") String zh, @Schema(examples = "Needs published") String en) {}
}
