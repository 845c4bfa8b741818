/**
 * A territory as a folder of tables, and the problem of any quarter made from it. No commune, venue or rule of any
 * place stands in the code.
 */
@NullMarked
package fr.allervers.data.territory;

import org.jspecify.annotations.NullMarked;
