package org.bangfu.kit.guard.audit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The audit, for auditors, who see no records, and looks in their divisions alone. */
@Path("/v1/audit")
@RunOnVirtualThread
@RolesAllowed("auditor")
@Tag(name = "Audit", description = "Who looked at whose record, and why 查阅记录")
public class AuditResource {
  private final AuditEntries entries;
  private final CheckChain chain;
  private final Caller caller;

  AuditResource(AuditEntries entries, CheckChain chain, Caller caller) {
    this.entries = entries;
    this.chain = chain;
    this.caller = caller;
  }

  @GET
  @Path("entries")
  @Looks(record = "audit", each = false)
  @Operation(summary = "List who looked at what, oldest first")
  public Page<AuditEntryView> listAuditEntries(
      @Parameter(description = "whose looks", example = "officer:430525")
          @QueryParam("actor")
          @Size(max = 100)
          @Nullable String actor,
      @Parameter(description = "looks at which kind of record", example = "household")
          @QueryParam("record")
          @Size(max = 100)
          @Nullable String record,
      @Parameter(description = "looks at which record") @QueryParam("recordId")
          @Nullable UUID recordId,
      @Parameter(description = "first day, in Asia/Shanghai", example = "2026-11-01")
          @QueryParam("from")
          @Nullable LocalDate from,
      @Parameter(description = "last day, in Asia/Shanghai", example = "2026-11-30")
          @QueryParam("to")
          @Nullable LocalDate to,
      @BeanParam @Valid PageRequest page) {
    AuditFilter filter =
        new AuditFilter(page, caller.scope()).of(actor, record, recordId).between(from, to);
    return Page.of(
        entries.page(filter, page.rowsToRead()), page, AuditFilter::cursorOf, AuditEntryView::of);
  }

  @GET
  @Path("chain")
  @Operation(summary = "Compute the chain of the entries again, up to its first broken place")
  public ChainState checkAuditChain() {
    return chain.check();
  }
}
