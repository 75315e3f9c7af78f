package org.bangfu.local.county;

/** An administrative division as the registry knows it. */
record Division(String code, String name) {}
