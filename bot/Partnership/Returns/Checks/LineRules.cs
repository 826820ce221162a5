using Partnership.Facts;

namespace Partnership.Returns.Checks;

/// <summary>What must hold of one line of a return.</summary>
public static class LineRules
{
    /// <summary>What is missing or odd: questions while the draft is saved, refusals when it is submitted.</summary>
    public static IReadOnlyList<ReturnFault> Faults(ReturnLine line, Return whole, EarlierReturns earlier, CheckStage stage)
    {
        var faults = new LineFaults(line.Id);
        var mayConfirm = stage == CheckStage.Saving;
        var plan = whole.Key.Kind == ReturnKind.SpendingPlan;
        if (line.Text.Length == 0)
        {
            faults.Add(ReturnFaultKind.TextMissing, ReturnField.Text, $"The {LineReader.TextLabel(whole.Key.Kind)} {(plan ? "is" : "are")} still to be written.", mayConfirm: mayConfirm);
        }

        if (line.Cost is null)
        {
            faults.Add(ReturnFaultKind.CostMissing, ReturnField.Cost, plan ? "The cost is still missing." : "What was spent is still missing; type 0 if it was nothing.", mayConfirm: mayConfirm);
        }

        if (plan)
        {
            if (line.Cost > whole.Allocation)
            {
                faults.Add(ReturnFaultKind.CostOverAllocation, ReturnField.Cost, $"This one line costs more than the whole grant of {whole.Allocation}.");
            }

            return faults.InCardOrder();
        }

        if (line.Rag is null)
        {
            faults.Add(ReturnFaultKind.RagMissing, ReturnField.Rag, "Choose green, amber or red.", mayConfirm: mayConfirm);
        }

        if (earlier.Plan is not null && earlier.PlannedLine(line.Id) is null)
        {
            faults.Add(ReturnFaultKind.NotInPlan, ReturnField.Whole, "The accepted plan does not have this line any more.", mayConfirm: true);
        }

        if (line.Cost is { } cost && line.UnderspendReason is null)
        {
            CheckAgainst(cost, line.Id, whole.Key.Kind, earlier, faults, mayConfirm);
        }

        return faults.InCardOrder();
    }

    /// <summary>Whether a year's spending is so far under its plan that the partnership wants to know why: more than a tenth of it left.</summary>
    public static bool IsUnderspent(Money planned, Money spent) => (planned - spent).Pence * 100m > planned.Pence * (decimal)ReturnLimits.TolerancePercent;

    /// <summary>Whether spending is over its plan by more than a tenth.</summary>
    public static bool IsFarOverspent(Money planned, Money spent) => (spent - planned).Pence * 100m > planned.Pence * (decimal)ReturnLimits.TolerancePercent;

    private static void CheckAgainst(Money cost, LineId id, ReturnKind kind, EarlierReturns earlier, LineFaults faults, bool mayConfirm)
    {
        var planned = earlier.PlannedLine(id)?.Cost;
        if (cost > planned)
        {
            faults.Add(ReturnFaultKind.OverPlan, ReturnField.Underspend, $"This is {cost - planned.Value} more than the {planned} planned. Say why.", mayConfirm: mayConfirm);
        }

        if (kind != ReturnKind.EndYear)
        {
            return;
        }

        if (earlier.MidYearLine(id)?.Cost is { } midYear && cost < midYear)
        {
            faults.Add(
                ReturnFaultKind.BelowMidYear,
                ReturnField.Underspend,
                $"This is less than the {midYear} reported at mid-year, and the end-year amount is for the whole year. Correct the cost, or say why.",
                mayConfirm: mayConfirm);
        }
        else if (planned is { } plannedCost && IsUnderspent(plannedCost, cost))
        {
            faults.Add(
                ReturnFaultKind.Underspent,
                ReturnField.Underspend,
                $"This is {plannedCost - cost} less than the {plannedCost} planned, more than {ReturnLimits.TolerancePercent} %. Say why.",
                mayConfirm: mayConfirm);
        }
    }
}
