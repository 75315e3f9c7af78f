/** Who looks after households that are watched (监测联系人). */
@NullMarked
package org.bangfu.registry.standing.monitoring.contact;

import org.jspecify.annotations.NullMarked;
