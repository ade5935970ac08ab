package org.alliancetracker.gateway.service.partnership;

import java.util.List;

/**
 * Some entries of a list of a service.
 *
 * @param next where the following ones begin, or null on the last part
 */
public record Part<T>(List<T> items, String next) {}
