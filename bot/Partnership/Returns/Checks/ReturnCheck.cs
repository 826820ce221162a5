namespace Partnership.Returns.Checks;

/// <summary>What must hold of a whole return before it is signed.</summary>
public static class ReturnCheck
{
    /// <summary>Everything that stands in the way of submitting, line by line and then the whole; empty when it can be signed.</summary>
    public static IReadOnlyList<ReturnFault> Faults(Return whole, EarlierReturns earlier)
    {
        var faults = new List<ReturnFault>(whole.Lines.SelectMany(line => LineRules.Faults(line, whole, earlier, CheckStage.Submitting)));
        var total = ReturnSums.CostsOf(whole);
        if (whole.Lines.Count == 0)
        {
            faults.Add(new ReturnFault(ReturnFaultKind.NoLines, Line: null, ReturnField.Whole, Index: 0, "There is no line yet. Add at least one.", MayConfirm: false));
        }
        else if (total > whole.Allocation)
        {
            faults.Add(new ReturnFault(
                ReturnFaultKind.TotalOverAllocation,
                Line: null,
                ReturnField.Whole,
                Index: 0,
                $"The total of {total} is {total - whole.Allocation} more than the grant of {whole.Allocation}.",
                MayConfirm: false));
        }
        else if (total < whole.Allocation && whole.Key.Kind != ReturnKind.MidYear && whole.Remark is null && whole.Lines.All(static line => line.Cost is not null))
        {
            // Half a year's spending is always less than the grant: nothing to ask.
            faults.Add(new ReturnFault(
                ReturnFaultKind.TotalUnderAllocation,
                Line: null,
                ReturnField.Remark,
                Index: 0,
                $"The total of {total} leaves {whole.Allocation - total} of the grant of {whole.Allocation}. Say why in the remark, or confirm.",
                MayConfirm: true));
        }

        return faults;
    }
}
