package org.bangfu.kit.record.bulk;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Up to a thousand items. They are not validated with the request: a bad one must not refuse the
 * others.
 */
public record BulkRequest<T extends BulkItem>(@NotNull @Size(min = 1, max = 1000) List<T> items) {}
