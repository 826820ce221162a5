using Partnership.Facts;
using Partnership.Returns.Checks;

namespace Partnership.Returns;

/// <summary>The moves of the contact on a draft. Each is checked for the person's right first, then for staleness, then for the state.</summary>
public static class ReturnDrafting
{
    /// <summary>
    /// Starts a return. A plan begins empty; a mid- or end-year return has the accepted plan's lines with their titles, and the other
    /// funding last named for them, so that nothing is typed twice.
    /// </summary>
    /// <param name="move">From the revision of a draft that was discarded; 0 where there was none.</param>
    public static ReturnOutcome Start(ReturnKey key, Money allocation, ReturnMove move, EarlierReturns earlier)
    {
        if (!ReturnRights.MayWrite(move.By, key.Area))
        {
            return new ReturnOutcome.NotAllowed(ReturnRefusal.NotTheContact);
        }

        var plan = key.Kind == ReturnKind.SpendingPlan ? null : earlier.Plan;
        if (key.Kind != ReturnKind.SpendingPlan && plan?.State != ReturnState.Accepted)
        {
            return new ReturnOutcome.NotAllowed(ReturnRefusal.PlanNotAccepted);
        }

        IReadOnlyList<ReturnLine> lines = plan is null ? [] : [.. plan.Lines.Select(line => FromPlan(line, earlier))];
        return new ReturnOutcome.Done(new Return(
            key, allocation, ReturnState.Draft, DraftReason.New, Submission: 1, move.Revision + 1, lines, Comments: [], Remark: null,
            Contact: null, Commander: null, Acceptance: null, move.At, move.By.Person)
        {
            LastLine = plan?.LastLine ?? 0,
        });
    }

    /// <summary>Adds a line to a plan.</summary>
    public static ReturnOutcome AddLine(Return current, ReturnMove move, LineInput input, EarlierReturns earlier, ConfirmedFaults confirmed)
    {
        if (Guard(current, move) is { } refusal)
        {
            return refusal;
        }

        if (current.Key.Kind != ReturnKind.SpendingPlan)
        {
            return new ReturnOutcome.NotAllowed(ReturnRefusal.LinesAreThePlans);
        }

        if (current.Lines.Count >= ReturnLimits.Lines)
        {
            return new ReturnOutcome.Refused([new ReturnFault(
                ReturnFaultKind.TooManyLines, Line: null, ReturnField.Whole, Index: 0, $"A plan has at most {ReturnLimits.Lines} lines.", MayConfirm: false)]);
        }

        var id = NextLine(current);
        return Save(current, move, LineReader.Read(input, current, id, earlier), id, confirmed);
    }

    /// <summary>The number that the next new line will have.</summary>
    public static LineId NextLine(Return current) => new(Math.Max(current.LastLine, current.Lines.Select(static line => line.Id.Value).DefaultIfEmpty().Max()) + 1);

    /// <summary>Saves a line that is there.</summary>
    public static ReturnOutcome SaveLine(Return current, ReturnMove move, LineId id, LineInput input, EarlierReturns earlier, ConfirmedFaults confirmed)
    {
        if (Guard(current, move) is { } refusal)
        {
            return refusal;
        }

        return current.Line(id) is null
            ? new ReturnOutcome.NotAllowed(ReturnRefusal.NoSuchLine)
            : Save(current, move, LineReader.Read(input, current, id, earlier), id, confirmed);
    }

    /// <summary>Takes a line out of a plan.</summary>
    public static ReturnOutcome RemoveLine(Return current, ReturnMove move, LineId id)
    {
        if (Guard(current, move) is { } refusal)
        {
            return refusal;
        }

        if (current.Key.Kind != ReturnKind.SpendingPlan)
        {
            return new ReturnOutcome.NotAllowed(ReturnRefusal.LinesAreThePlans);
        }

        return current.Line(id) is null
            ? new ReturnOutcome.NotAllowed(ReturnRefusal.NoSuchLine)
            : new ReturnOutcome.Done(current.After(move) with
            {
                Lines = [.. current.Lines.Where(line => line.Id != id)],
                LastLine = NextLine(current).Value - 1,
            });
    }

    /// <summary>Whether a draft may go: it was never sent, or corrects a version that counts.</summary>
    public static bool MayDiscard(Return current) => current is { State: ReturnState.Draft, Reason: DraftReason.New or DraftReason.Amendment };

    /// <summary>Gives a draft up: a correction's return is again as it was accepted; any other is to be removed by who saves it.</summary>
    /// <param name="accepted">The version that counts; null where none does.</param>
    public static ReturnOutcome Discard(Return current, ReturnMove move, Return? accepted)
    {
        if (Guard(current, move) is { } refusal)
        {
            return refusal;
        }

        return MayDiscard(current) ? new ReturnOutcome.Done((accepted ?? current) with { Revision = current.Revision + 1, Changed = move.At, ChangedBy = move.By.Person })
            : new ReturnOutcome.NotAllowed(ReturnRefusal.SentBefore);
    }

    /// <summary>Sets or clears the remark on the whole.</summary>
    public static ReturnOutcome SetRemark(Return current, ReturnMove move, string? remark, ConfirmedFaults confirmed)
    {
        if (Guard(current, move) is { } refusal)
        {
            return refusal;
        }

        var text = TypedText.Lines(remark);
        var faults = new LineFaults(line: null);
        faults.Length(ReturnFaultKind.RemarkTooLong, ReturnField.Remark, "remark", text, ReturnLimits.Remark);
        faults.PrivateData(ReturnField.Remark, text);
        return confirmed.Unanswered(faults.InCardOrder()) is { Count: > 0 } unanswered
            ? new ReturnOutcome.Refused(unanswered)
            : new ReturnOutcome.Done(current.After(move) with { Remark = text.Length == 0 ? null : text });
    }

    /// <summary>
    /// Brings a draft up to a changed grant or an amended plan: new titles, added lines, and without the lines that the plan has
    /// dropped, unless something was written in them. The same instance when nothing changes.
    /// </summary>
    public static Return Refresh(Return draft, Money allocation, Return? plan, Person by, DateTimeOffset at)
    {
        var lines = draft.Key.Kind == ReturnKind.SpendingPlan || plan is null ? draft.Lines : Follow(draft, plan);
        return draft.State != ReturnState.Draft || (allocation == draft.Allocation && lines.SequenceEqual(draft.Lines))
            ? draft
            : draft with { Allocation = allocation, Lines = lines, Revision = draft.Revision + 1, Changed = at, ChangedBy = by };
    }

    private static List<ReturnLine> Follow(Return draft, Return plan)
    {
        var lines = plan.Lines
            .Select(planned => draft.Line(planned.Id) is { } line ? line with { Title = planned.Title } : FromPlan(planned, EarlierReturns.None))
            .ToList();
        lines.AddRange(draft.Lines.Where(line => plan.Line(line.Id) is null && (line.Text.Length > 0 || line.Cost is not null)));
        return lines;
    }

    private static ReturnLine FromPlan(ReturnLine planned, EarlierReturns earlier) =>
        planned with { Text = "", Cost = null, Rag = null, UnderspendReason = null, OtherFunding = earlier.MidYearLine(planned.Id)?.OtherFunding ?? planned.OtherFunding };

    private static ReturnOutcome Save(Return current, ReturnMove move, LineReading reading, LineId id, ConfirmedFaults confirmed)
    {
        if (confirmed.Unanswered(reading.Faults) is { Count: > 0 } unanswered)
        {
            return new ReturnOutcome.Refused(unanswered);
        }

        var line = reading.Line!;
        IReadOnlyList<ReturnLine> lines = current.Line(id) is null
            ? [.. current.Lines, line]
            : [.. current.Lines.Select(old => old.Id == id ? line : old)];
        return new ReturnOutcome.Done(current.After(move) with { Lines = lines, LastLine = Math.Max(current.LastLine, id.Value) }, id);
    }

    private static ReturnOutcome? Guard(Return current, ReturnMove move) =>
        MoveGuard.Check(current, move, ReturnRights.MayWrite(move.By, current.Key.Area), ReturnRefusal.NotTheContact, ReturnState.Draft);
}
