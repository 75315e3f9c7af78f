/** Which villages are poor (贫困村), and which have been taken off their list (出列). */
@NullMarked
package org.bangfu.registry.standing.village;

import org.jspecify.annotations.NullMarked;
