package fr.allervers.web;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Aller-Vers: the server without arguments, a command of the command line with one. */
@SpringBootApplication
public class AllerVers {

    /**
     * @param args none to start the server, or a command and its arguments
     */
    public static void main(String[] args) {
        SpringApplication.run(AllerVers.class, args);
    }
}
