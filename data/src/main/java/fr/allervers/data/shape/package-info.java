/**
 * What problems, plans and travel tables are made of, each field declared once with its name, its kind of value, its
 * limits and its getter: by that they are read, written and checked. Of no file format; {@code fr.allervers.data.json}
 * brings one.
 */
@NullMarked
package fr.allervers.data.shape;

import org.jspecify.annotations.NullMarked;
