package org.bangfu.consumption.order;

/** Ordered through the platform, or sold at a fair (展销) and entered afterwards. */
public enum Channel {
  ONLINE,
  FAIR
}
