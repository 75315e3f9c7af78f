/** What is done for a household that is watched (帮扶措施). */
@NullMarked
package org.bangfu.registry.standing.monitoring.measure;

import org.jspecify.annotations.NullMarked;
