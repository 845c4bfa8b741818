/** What whoever runs the application looks at: health and metrics. */
@NullMarked
package fr.allervers.web.operation;

import org.jspecify.annotations.NullMarked;
