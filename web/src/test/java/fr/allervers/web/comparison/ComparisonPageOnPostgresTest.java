package fr.allervers.web.comparison;

import fr.allervers.web.store.OnPostgres;

@OnPostgres
class ComparisonPageOnPostgresTest extends ComparisonPageTest {}
