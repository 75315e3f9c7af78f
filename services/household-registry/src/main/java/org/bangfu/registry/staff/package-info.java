/** Who works at stations: the head and others, information managers or somebody else. */
@NullMarked
package org.bangfu.registry.staff;

import org.jspecify.annotations.NullMarked;
