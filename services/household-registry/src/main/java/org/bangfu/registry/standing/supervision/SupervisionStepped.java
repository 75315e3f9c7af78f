package org.bangfu.registry.standing.supervision;

/** A supervision began or ended, or one of these was taken back. */
public record SupervisionStepped(SupervisionStep step) {}
