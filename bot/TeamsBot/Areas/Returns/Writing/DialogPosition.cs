using Microsoft.Bot.Builder.Dialogs;
using Partnership.Facts;
using Partnership.Returns;

namespace TeamsBot.Areas.Returns.Writing;

/// <summary>Where in the returns a dialog stands. It is all that a dialog remembers: the draft itself is in the database.</summary>
/// <param name="Key">The return; null where one is still to be chosen.</param>
/// <param name="Line">The line whose form is open; null for a new one, or none.</param>
internal readonly record struct DialogPosition(ReturnKey? Key, LineId? Line = null)
{
    private const string Period = "period";
    private const string Area = "area";
    private const string Kind = "kind";
    private const string LineNumber = "line";

    /// <exception cref="InvalidOperationException">No return is chosen.</exception>
    public ReturnKey RequiredKey => Key ?? throw new InvalidOperationException("This step of the dialog needs a return.");

    public void WriteTo(DialogInstance dialog)
    {
        if (Key is { } key)
        {
            dialog.State[Period] = key.Period.Value;
            dialog.State[Area] = key.Area.Value;
            dialog.State[Kind] = key.Kind.ToString();
        }

        if (Line is { } line)
        {
            dialog.State[LineNumber] = (long)line.Value;
        }
    }

    public static DialogPosition Of(DialogInstance dialog)
    {
        var state = dialog.State;
        var key = state.TryGetValue(Period, out var period) && state.TryGetValue(Area, out var area)
            && state.TryGetValue(Kind, out var kind) && Enum.TryParse<ReturnKind>(kind as string, out var known)
            ? new ReturnKey(new PeriodId((string)period), new FundedLineId((string)area), known)
            : (ReturnKey?)null;
        return new DialogPosition(key, state.TryGetValue(LineNumber, out var line) && line is long number ? new LineId((int)number) : null);
    }
}
