package org.bangfu.kit.page;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Says where the next page is, for clients that follow links. */
class PageLinkFilter {
  @ServerResponseFilter
  void addNextLink(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getEntity() instanceof Page<?> page && page.nextCursor() != null) {
      var next =
          request
              .getUriInfo()
              .getRequestUriBuilder()
              .replaceQueryParam("cursor", page.nextCursor())
              .build();
      response.getHeaders().add("Link", "<" + next + ">; rel=\"next\"");
    }
  }
}
