package fr.allervers.web.publication;

import fr.allervers.web.store.OnPostgres;

@OnPostgres
class SignUpsOnPostgresTest extends SignUpsTest {}
