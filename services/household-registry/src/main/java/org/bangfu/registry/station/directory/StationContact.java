package org.bangfu.registry.station.directory;

import org.bangfu.kit.guard.personal.PersonalText;
import org.jspecify.annotations.Nullable;

/**
 * A station with whom to ask for there.
 *
 * @param head null where there is none, or where that is a manager of other divisions
 */
public record StationContact(Site site, @Nullable PersonalText head) {}
