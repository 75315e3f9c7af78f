package org.bangfu.registry.station;

import java.util.UUID;

/** A station took a step. */
public record StationStepped(UUID station, StationStep step) {}
