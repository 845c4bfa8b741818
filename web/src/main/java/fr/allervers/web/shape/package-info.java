/** JSON that the API and {@code --json} give: values, and sentences in one language. */
@NullMarked
package fr.allervers.web.shape;

import org.jspecify.annotations.NullMarked;
