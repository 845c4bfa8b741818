package fr.allervers.web.townhall;

import fr.allervers.web.store.OnPostgres;

@OnPostgres
class RemindersOnPostgresTest extends RemindersTest {}
