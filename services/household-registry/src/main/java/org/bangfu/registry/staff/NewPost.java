package org.bangfu.registry.staff;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is to work at a station.
 *
 * @param manager an information manager, whose name and phone are kept there; null for somebody
 *     else
 * @param name null for an information manager
 */
public record NewPost(
    @Nullable String clientReference,
    UUID station,
    StaffRole role,
    @Nullable UUID manager,
    @Nullable PersonalText name,
    @Nullable PersonalText phone,
    LocalDate from) {}
