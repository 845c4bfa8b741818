package fr.allervers.web.batch;

import fr.allervers.web.store.OnPostgres;

@OnPostgres
class KeptPastOnPostgresTest extends KeptPastTest {}
