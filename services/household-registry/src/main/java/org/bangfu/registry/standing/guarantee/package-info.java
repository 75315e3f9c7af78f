/** Whether a household has enough to eat and wear, schooling, doctors, a house, water (两不愁三保障). */
@NullMarked
package org.bangfu.registry.standing.guarantee;

import org.jspecify.annotations.NullMarked;
