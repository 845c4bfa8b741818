package fr.allervers.web.townhall;

import fr.allervers.web.store.OnPostgres;

@OnPostgres
class TownHallPagesOnPostgresTest extends TownHallPagesTest {}
