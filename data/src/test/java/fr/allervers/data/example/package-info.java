/** The territories that come with the program, whose folders stand among the resources, held to what is said of them. */
@NullMarked
package fr.allervers.data.example;

import org.jspecify.annotations.NullMarked;
