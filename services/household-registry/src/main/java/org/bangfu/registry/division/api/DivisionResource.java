package org.bangfu.registry.division.api;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.bangfu.kit.guard.personal.VisibleText;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionLevel;
import org.bangfu.registry.division.Division;
import org.bangfu.registry.division.Divisions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Divisions: look one up, go down the tree, find one by name. */
@Path("/v1/divisions")
@RunOnVirtualThread
@Tag(name = "Divisions", description = "From the nation to the village 行政区划")
public class DivisionResource {
  private final Divisions divisions;

  DivisionResource(Divisions divisions) {
    this.divisions = divisions;
  }

  @GET
  @Transactional
  @Path("{code}")
  @Authenticated
  @Operation(
      summary = "Read one division, and what became of it",
      description = "One that is no more too: its code stays, with the codes that took its place.")
  public DivisionView readDivision(@Parameter(example = "430525103") @RestPath DivisionCode code) {
    Division division = existing(code);
    Divisions.Lineage lineage = divisions.lineageOf(code);
    return DivisionView.with(division, lineage.predecessors(), lineage.successors());
  }

  @GET
  @Transactional
  @Path("{code}/children")
  @Authenticated
  @Operation(summary = "List the divisions directly below one that are there today, by pinyin")
  public Page<DivisionView> listDivisionChildren(
      @Parameter(example = "430525") @RestPath DivisionCode code,
      @BeanParam @Valid PageRequest page) {
    existing(code);
    return Page.of(
        divisions.childrenOf(code, page.after(), page.rowsToRead()),
        page,
        Division::code,
        DivisionView::of);
  }

  @GET
  @Transactional
  @Authenticated
  @Operation(summary = "Find divisions whose name begins so, by pinyin")
  public Page<DivisionView> searchDivisions(
      @Parameter(description = "the beginning of the name", example = "高沙")
          @QueryParam("name")
          @NotBlank
          @Size(max = 50)
          String name,
      @Parameter(description = "only inside this division")
          @QueryParam("within")
          @DefaultValue("CN")
          DivisionCode within,
      @Parameter(description = "only of this level") @QueryParam("level")
          @Nullable DivisionLevel level,
      @BeanParam @Valid PageRequest page) {
    return Page.of(
        divisions.named(VisibleText.of(name), within, level, page.after(), page.rowsToRead()),
        page,
        Division::code,
        DivisionView::of);
  }

  private Division existing(DivisionCode code) {
    return divisions.byCode(code).orElseThrow(() -> Problems.notFound("division", code));
  }
}
