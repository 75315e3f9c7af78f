package org.bangfu.needs.permission.consent.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.bangfu.kit.guard.limit.QuickRead;
import org.bangfu.needs.permission.consent.Notices;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Notices over HTTP. */
@Path("/v1/public/notices")
@RunOnVirtualThread
@Tag(name = "Consents")
public class NoticeResource {
  private final Notices notices;

  NoticeResource(Notices notices) {
    this.notices = notices;
  }

  @GET
  @Transactional
  @Path("/{version}")
  @PermitAll
  @QuickRead
  @Operation(summary = "Read what people are told before they consent 告知书")
  public NoticeResponse readNotice(
      @Parameter(example = "2026-1") @PathParam("version") String version) {
    return NoticeResponse.of(notices.require(version));
  }
}
