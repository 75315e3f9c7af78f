package org.bangfu.needs.aid;

/** 线上 or 线下. */
public enum AidChannel {
  ONLINE,
  OFFLINE
}
