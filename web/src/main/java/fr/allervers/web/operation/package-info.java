/** What whoever runs the application looks at: its health. */
@NullMarked
package fr.allervers.web.operation;

import org.jspecify.annotations.NullMarked;
