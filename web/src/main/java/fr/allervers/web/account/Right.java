package fr.allervers.web.account;

/** What somebody needs to be allowed for a page or a call: each address names one of these ({@link Needs}). */
public enum Right {
    /** Open to everybody, signed in or not: it shows nothing but what is published for residents. */
    PUBLIC,
    /** Open to whoever has the address, which holds a secret; the handler itself checks the secret. */
    SECRET,
    /** Open to whoever is signed in, whatever their role: their own account, the list of their territories. */
    MEMBER,
    /** To read everything of a territory: demand, plans, tables. */
    READ,
    /** To see and fill in the page of a town hall: its own commune's only. */
    TOWN_HALL,
    /** To note what an advisor notes: attendance, absences; an advisor's account their own only. */
    ADVISE,
    /** To change a territory's demand, tables, plans and publications. */
    COORDINATE,
    /** To run the installation: new territories, accounts of others. */
    OPERATE
}
