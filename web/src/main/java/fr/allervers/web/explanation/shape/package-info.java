/** Explanations as the API and {@code --json} give them: values, and sentences in one language. */
@NullMarked
package fr.allervers.web.explanation.shape;

import org.jspecify.annotations.NullMarked;
