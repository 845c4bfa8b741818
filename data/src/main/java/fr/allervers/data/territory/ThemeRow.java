package fr.allervers.data.territory;

import fr.allervers.data.problem.Theme;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code themes.csv}.
 *
 * @param kit what to take along, null where not given; no plan knows it
 */
record ThemeRow(Theme theme, @Nullable String kit) {}
