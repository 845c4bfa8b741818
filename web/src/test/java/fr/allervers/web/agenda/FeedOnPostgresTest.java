package fr.allervers.web.agenda;

import fr.allervers.web.store.OnPostgres;

@OnPostgres
class FeedOnPostgresTest extends FeedTest {}
