package org.alliancetracker.kit.edge;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of a class, or of a whole folder, that it touches the outside: web, store, topics, mail. Parts that Spring puts together
 * need no mark. Every other class of a service is domain and is held to plain Java by the rules that all modules share.
 */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.PACKAGE})
public @interface Edge {}
