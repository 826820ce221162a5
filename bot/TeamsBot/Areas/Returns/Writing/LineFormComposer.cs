using System.Globalization;
using Partnership.Returns;
using Partnership.Returns.Checks;
using TeamsBot.Cards;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Returns.Writing;

/// <summary>The card on which one line is filled in.</summary>
internal static class LineFormComposer
{
    /// <summary>Characters of an amount, with room for one that was typed in words.</summary>
    private const int AmountLength = 200;

    /// <summary>Characters of what somebody else wrote meanwhile.</summary>
    private const int MeanwhileLength = 300;

    private const string AmountExample = "1,234.50";

    private static readonly IReadOnlyList<FieldChoice> _rags =
        [.. Enum.GetValues<Rag>().Select(rag => new FieldChoice(ReturnWords.RagWord(rag), RagValue(rag)))];

    public static LineCard Compose(LineForm form)
    {
        var view = form.View;
        IReadOnlyList<FieldFault> faults = [.. form.Unread, .. ReturnFields.Of(form.Faults)];
        var fields = Fields(form, faults);
        var reasons = Reasons(form, faults);
        var pairs = Enumerable.Range(1, ReturnLimits.OtherFunding).Select(number => Pair(form, number, faults)).ToList();
        var hidden = pairs.Where(pair => !pair.Visible).Select(pair => pair.Id).ToList();
        return new LineCard(
            Text(form),
            AdaptiveMarkdown.Escape(Heading(form)),
            AdaptiveMarkdown.Escape(view.Title),
            Notes(form, faults, [.. fields, .. pairs.SelectMany(pair => new[] { pair.Source, pair.Amount }), .. reasons]),
            Facts(form),
            fields,
            "Other funding",
            "Leave this empty if the fund pays for all of it.",
            pairs,
            hidden.Count > 0,
            hidden.Count < pairs.Count - 1 ? "One more source" : "More sources",
            hidden,
            reasons,
            ButtonRow.Of(Buttons(form)));
    }

    public static string Text(LineForm form) => form.Faults.Count == 0
        ? $"{Heading(form)}. {form.View.Title}."
        : $"Not saved yet: {form.Faults[0].Message}";

    public static string RagValue(Rag rag) => rag switch
    {
        Rag.Green => "green",
        Rag.Amber => "amber",
        Rag.Red => "red",
        _ => throw new ArgumentOutOfRangeException(nameof(rag), rag, message: null),
    };

    private static string Heading(LineForm form) => form switch
    {
        { Line: null } => "Add a line",
        { View.IsPlan: true, Line: { } line } => string.Create(CultureInfo.InvariantCulture, $"Line {LineRows.NumberOf(form.View.Return, line)}"),
        { Line: { } line } => LineRows.Numbered(form.View.Return, form.View.Return.Line(line)!),
    };

    private static List<CardNote> Notes(LineForm form, IReadOnlyList<FieldFault> faults, IEnumerable<FormField> fields)
    {
        List<CardNote> notes = [.. CardNote.OfFaults("Not saved yet", faults, fields)];
        if (form.Meanwhile is { } other)
        {
            notes.Add(new CardNote("warning", "Not saved yet: this line has changed", [AdaptiveMarkdown.Escape(MeanwhileText(form.View.Return, other))]));
        }

        if (form.Line is { } line)
        {
            notes.AddRange(form.View.CommentsOn(line).Select(comment => new CardNote("warning", LineRows.Asked(comment), [AdaptiveMarkdown.EscapeLines(comment.Text)])));
        }

        return notes;
    }

    private static string MeanwhileText(Return whole, ReturnLine other) =>
        $"{whole.ChangedBy.Name} has saved it since your card was made: {other.Cost?.ToString() ?? "no cost"}, \"{CardLimits.Cut(other.Text, MeanwhileLength)}\". Below is what you typed; Save puts it in the place of theirs.";

    private static List<CardFact> Facts(LineForm form)
    {
        var view = form.View;
        List<CardFact> facts = [];
        if (form.Line is { } line && view.Earlier.PlannedLine(line) is { } planned)
        {
            facts.Add(new("Planned cost", planned.Cost?.ToString() ?? "not given"));
            if (view.Earlier.MidYearLine(line)?.Cost is { } midYear)
            {
                facts.Add(new("Spent at mid-year", midYear.ToString()));
            }

            facts.Add(new("Objective", CardBudget.Show(planned.Text, ReturnLimits.Text)));
        }

        facts.Add(new("Left of the grant", $"{view.Sums.Left} of {view.Return.Allocation}"));
        return facts;
    }

    private static List<FormField> Fields(LineForm form, IReadOnlyList<FieldFault> faults)
    {
        var typed = form.Typed;
        List<FormField> fields = [];
        if (form.View.IsPlan)
        {
            fields.Add(FormField.Text(ReturnFields.Title, "Expenditure title", typed.Title, ReturnLimits.Title, "Such as: post for anti-social behaviour").AsRequired("Give the line a title."));
            fields.Add(FormField.LongText(ReturnFields.Text, "Objective", typed.Text, ReturnLimits.Text, "What is this money to achieve?").Explained("Say what the money is to achieve."));
            fields.Add(FormField.Text(ReturnFields.Cost, "Cost to the fund (£)", typed.Cost, AmountLength, AmountExample).Explained("Give the planned cost in pounds."));
        }
        else
        {
            fields.Add(FormField.LongText(ReturnFields.Text, "Progress and outcomes", typed.Text, ReturnLimits.Text, "What has been done, and what has come of it?").Explained("Say what has been done."));
            fields.Add(FormField.Text(ReturnFields.Cost, form.View.Key.Kind == ReturnKind.EndYear ? "Spent in the whole year (£)" : "Spent so far this year (£)", typed.Cost, AmountLength, AmountExample).Explained("Give what was spent in pounds; 0 if nothing was."));
            fields.Add(FormField.Choice(ReturnFields.Rag, "How it stands", typed.Rag?.ToLowerInvariant(), _rags, isExpanded: true).Explained("Choose green, amber or red."));
        }

        return [.. fields.Select(field => field.Judged(faults))];
    }

    private static FundingPair Pair(LineForm form, int number, IReadOnlyList<FieldFault> faults)
    {
        var typed = form.Typed.OtherFunding.ElementAtOrDefault(number - 1) ?? new OtherFundingInput("", "");
        var which = number == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" {number}");
        var source = FormField.Text(ReturnFields.OtherSource(number), $"Other source{which}", typed.Source, ReturnLimits.OtherSource, "Who pays").Explained("Name who pays.").Judged(faults);
        var amount = FormField.Text(ReturnFields.OtherAmount(number), $"Amount{which} (£)", typed.Amount, AmountLength, AmountExample).Explained("Give the amount in pounds.").Judged(faults);
        var isUsed = source.Value.Length > 0 || amount.Value.Length > 0;
        return new FundingPair(string.Create(CultureInfo.InvariantCulture, $"other{number}"), number == 1 || isUsed, source, amount);
    }

    private static List<FormField> Reasons(LineForm form, IReadOnlyList<FieldFault> faults) => form.View.IsPlan
        ? []
        : [FormField.LongText(ReturnFields.Underspend, "If more or less was spent than planned: why?", form.Typed.UnderspendReason, ReturnLimits.Reason).Explained("Say why the cost differs from the plan.").Judged(faults)];

    private static List<CardButton> Buttons(LineForm form)
    {
        var view = form.View;
        var questions = form.Faults.Where(fault => fault.MayConfirm).ToList();
        var mark = form.Line is { } edited && view.Return.Line(edited) is { } kept ? LineFingerprint.Of(kept) : null;
        var save = view.Write(ReturnVerbs.SaveLine) with { Line = form.Line?.Value, Subject = mark };
        List<CardButton> buttons = [CardButton.Send("Save", save).AsNext()];
        if (questions.Count > 0 && questions.Count == form.Faults.Count)
        {
            buttons =
            [
                CardButton.Send("Save", save).AsNext(),
                CardButton.Send("Save anyway", save with { Confirm = true, Confirmed = ConfirmedFaults.Of(questions).ToString() }),
            ];
        }

        buttons.Add(CardButton.Go("Back", view.Look(ReturnVerbs.KeepLine)));
        if (view.IsPlan && form.Line is { } line)
        {
            buttons.Add(CardButton.Go("Remove line", view.Look(ReturnVerbs.RemoveLine) with { Line = line.Value }).AsDestructive());
        }

        return buttons;
    }
}

/// <summary>The data of cards/returns/line.json.</summary>
/// <param name="OtherMore">The button that shows the rows of <paramref name="Hidden"/>.</param>
/// <param name="Hidden">Ids of the rows of other funding that nothing is in yet.</param>
/// <param name="Reasons">Inputs below those of other funding.</param>
internal sealed record LineCard(
    string Speak,
    string Title,
    string Subtitle,
    IReadOnlyList<CardNote> Notes,
    IReadOnlyList<CardFact> Facts,
    IReadOnlyList<FormField> Fields,
    string OtherTitle,
    string OtherHint,
    IReadOnlyList<FundingPair> Pairs,
    bool HasHidden,
    string OtherMore,
    IReadOnlyList<string> Hidden,
    IReadOnlyList<FormField> Reasons,
    IReadOnlyList<ButtonRow> Rows);
