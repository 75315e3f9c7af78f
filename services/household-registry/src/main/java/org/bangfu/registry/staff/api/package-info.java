/** The staff of stations over HTTP; personal data are masked in every answer. */
@NullMarked
package org.bangfu.registry.staff.api;

import org.jspecify.annotations.NullMarked;
