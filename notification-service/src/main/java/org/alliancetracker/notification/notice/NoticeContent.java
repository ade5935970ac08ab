package org.alliancetracker.notification.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.alliancetracker.notification.change.Change;
import org.alliancetracker.notification.evaluation.ScoredEvaluation;

/** What a notice says, without words of any language. {@code scores} only where scores are the news. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NoticeContent(
    NoticeKind kind, String allianceId, String allianceName, Change change, ScoredEvaluation scores) {}
