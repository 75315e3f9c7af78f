package org.bangfu.kit.testing.houses.third;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;

/** Knows that it is called over HTTP. */
public class Third {
  @QueryParam("name")
  public String name;

  public EntityTag tag;
}
