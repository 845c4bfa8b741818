package fr.allervers.web.publication;

import fr.allervers.web.store.OnPostgres;

@OnPostgres
class RoomsPageOnPostgresTest extends RoomsPageTest {}
