using Partnership.Facts;

namespace Partnership.Returns.Checks;

/// <summary>Reads a line as typed into the return it is for.</summary>
public static class LineReader
{
    /// <summary>Reads and checks one line. What can be read wrongly is refused; what is missing or odd may be saved in a draft if confirmed.</summary>
    /// <param name="draft">The return that the line is to be saved in.</param>
    /// <param name="id">The line's number; a new line's is not yet in the draft.</param>
    public static LineReading Read(LineInput input, Return draft, LineId id, EarlierReturns earlier)
    {
        var faults = new LineFaults(id);
        var plan = draft.Key.Kind == ReturnKind.SpendingPlan;
        var title = plan ? TypedText.OneLine(input.Title) : draft.Line(id)?.Title ?? earlier.PlannedLine(id)?.Title ?? "";
        var text = TypedText.Lines(input.Text);
        var reason = plan ? "" : TypedText.Lines(input.UnderspendReason);

        if (plan)
        {
            CheckTitle(title, draft, id, faults);
        }

        faults.Length(ReturnFaultKind.TextTooLong, ReturnField.Text, TextLabel(draft.Key.Kind), text, ReturnLimits.Text);
        faults.PrivateData(ReturnField.Text, text);
        var cost = ReadCost(input.Cost, plan, faults);
        var funding = ReadFunding(input.OtherFunding, faults);
        faults.Length(ReturnFaultKind.ReasonTooLong, ReturnField.Underspend, "reason", reason, ReturnLimits.Reason);
        faults.PrivateData(ReturnField.Underspend, reason);

        var rag = plan ? null : RagInput.Read(input.Rag);
        if (!plan && rag is null && TypedText.OneLine(input.Rag).Length > 0)
        {
            faults.Add(ReturnFaultKind.RagUnclear, ReturnField.Rag, "Choose green, amber or red.");
        }

        var line = new ReturnLine(id, title, text, cost, rag, funding, reason.Length == 0 ? null : reason);
        var costUnread = faults.Any(ReturnFaultKind.CostRefused);
        var ragUnread = faults.Any(ReturnFaultKind.RagUnclear);
        faults.AddRange(LineRules.Faults(line, draft, earlier, CheckStage.Saving)
            .Where(fault => !(costUnread && fault.Kind == ReturnFaultKind.CostMissing) && !(ragUnread && fault.Kind == ReturnFaultKind.RagMissing)));
        CheckTotal(line, draft, faults);
        var found = faults.InCardOrder();
        return new LineReading(found.All(static fault => fault.MayConfirm) ? line : null, found);
    }

    /// <summary>What the text of a line is called on cards.</summary>
    public static string TextLabel(ReturnKind kind) => kind == ReturnKind.SpendingPlan ? "objective" : "progress and outcomes";

    private static void CheckTitle(string title, Return draft, LineId id, LineFaults faults)
    {
        var key = TypedText.Key(title);
        if (key.Length == 0)
        {
            faults.Add(ReturnFaultKind.TitleMissing, ReturnField.Title, "Give the line a title, such as \"ASB post in the community safety team\".");
        }
        else if (draft.Lines.Any(other => other.Id != id && string.Equals(TypedText.Key(other.Title), key, StringComparison.Ordinal)))
        {
            faults.Add(ReturnFaultKind.TitleTaken, ReturnField.Title, "Another line has this title. Each line needs its own.");
        }

        faults.Length(ReturnFaultKind.TitleTooLong, ReturnField.Title, "title", title, ReturnLimits.Title);
        faults.PrivateData(ReturnField.Title, title);
    }

    private static Money? ReadCost(string? typed, bool plan, LineFaults faults)
    {
        var reading = MoneyInput.Read(typed, zeroAllowed: !plan, creditAllowed: !plan);
        if (reading.Fault is not (null or MoneyFault.Empty))
        {
            faults.Add(ReturnFaultKind.CostRefused, ReturnField.Cost, reading.Message);
        }

        if (reading.Amount is { Pence: < 0 } credit)
        {
            faults.Add(ReturnFaultKind.CostIsCredit, ReturnField.Cost, $"{credit} is below zero: a credit, which lowers the return's total. Save it if it is one.", mayConfirm: true);
        }

        if (reading.IsWritten)
        {
            faults.Add(ReturnFaultKind.CostInWords, ReturnField.Cost, $"I read {(reading.IsEstimate ? "about " : "")}{reading.Amount}. Save it if that is right{(reading.IsEstimate ? ", and say in the text that it is an estimate" : "")}.", mayConfirm: true);
        }

        return reading.Amount;
    }

    private static List<OtherFunding> ReadFunding(IReadOnlyList<OtherFundingInput> typed, LineFaults faults)
    {
        var funding = new List<OtherFunding>();
        for (var row = 0; row < Math.Min(typed.Count, ReturnLimits.OtherFunding); row++)
        {
            var source = TypedText.OneLine(typed[row].Source);
            var amount = MoneyInput.Read(typed[row].Amount, zeroAllowed: false);
            var index = row + 1;
            if (source.Length == 0 && amount.Fault == MoneyFault.Empty)
            {
                continue;
            }

            if (source.Length == 0)
            {
                faults.Add(ReturnFaultKind.SourceMissing, ReturnField.OtherSource, "Say who pays this amount, or clear it.", index);
            }

            faults.Length(ReturnFaultKind.SourceTooLong, ReturnField.OtherSource, "source", source, ReturnLimits.OtherSource, index);
            faults.PrivateData(ReturnField.OtherSource, source, index);
            if (amount.Fault == MoneyFault.Empty)
            {
                faults.Add(ReturnFaultKind.AmountMissing, ReturnField.OtherAmount, "Say how much this source pays, or clear it.", index);
            }
            else if (amount.InFigures is not { } sum)
            {
                faults.Add(ReturnFaultKind.AmountRefused, ReturnField.OtherAmount, amount.Message, index);
            }
            else
            {
                funding.Add(new OtherFunding(source, sum));
            }
        }

        return funding;
    }

    /// <summary>Lines are often moved about one by one, so a total over the grant is only a question until the return is submitted.</summary>
    private static void CheckTotal(ReturnLine line, Return draft, LineFaults faults)
    {
        if (line.Cost is not { } cost || faults.Any(ReturnFaultKind.CostOverAllocation))
        {
            return;
        }

        var total = draft.Lines.Where(other => other.Id != line.Id).Aggregate(cost, static (sum, other) => sum + (other.Cost ?? default));
        if (total > draft.Allocation)
        {
            faults.Add(
                ReturnFaultKind.TotalOverAllocation,
                ReturnField.Cost,
                $"With this line the total is {total}, which is {total - draft.Allocation} more than the grant of {draft.Allocation}. It cannot be submitted like that.",
                mayConfirm: true);
        }
    }
}
