package fr.allervers.web;

import fr.allervers.web.store.OnPostgres;

@OnPostgres
class ManyTerritoriesOnPostgresTest extends ManyTerritoriesTest {}
