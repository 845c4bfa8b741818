package fr.allervers.web.agenda.request;

import fr.allervers.web.store.OnPostgres;

@OnPostgres
class RequestPagesOnPostgresTest extends RequestPagesTest {}
