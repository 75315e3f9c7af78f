package org.bangfu.county.plan;

/** An administrative division as the registry knows it. */
public record Division(String code, String name) {}
