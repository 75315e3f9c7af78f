/** What has to be proved before a household is watched no longer (风险消除). */
@NullMarked
package org.bangfu.registry.standing.monitoring.removal;

import org.jspecify.annotations.NullMarked;
