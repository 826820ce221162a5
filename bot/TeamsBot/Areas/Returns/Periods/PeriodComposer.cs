using System.Globalization;
using Partnership.Facts;
using Partnership.Returns;
using Partnership.Returns.Periods;
using TeamsBot.Cards;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Returns.Periods;

/// <summary>The secretariat's form for a funding period, and what came of it.</summary>
internal static class PeriodComposer
{
    private const int YearLength = 12;
    private const int AmountLength = 20;

    /// <summary>Characters of a table on the card; the form takes twice as many, and a longer file is put right where it was made.</summary>
    private const int TableLength = 2_000;

    /// <summary>Lines of a table whose faults are shown at once.</summary>
    private const int MostTableFaults = 8;

    public static PeriodFormCard Compose(PeriodForm form)
    {
        List<FieldFault> faults = [.. form.Unread, .. form.Faults.Select(fault => new FieldFault(IdOf(form, fault), fault.Message, fault.MayConfirm)), .. TableFaults(form)];
        var fields = Fields(form).Select(field => field.Judged(faults)).ToList();
        var amounts = form.Typed.Allocations
            .Where(row => !string.IsNullOrEmpty(row.Area))
            .Select(row => FormField.Text(PeriodFields.Amount(row.Area!), $"{NameOf(form, row.Area!)} (£)", row.Amount, AmountLength).Explained("Give the amount in pounds, or leave it empty.").Judged(faults))
            .ToList();
        var table = FormField.LongText(PeriodFields.Table, "Or paste a whole table: an area and its amount on each line", form.Table.Length > 2 * TableLength ? "" : form.Table, TableLength, "Area, amount")
            .Explained("Paste the table, or leave it empty.")
            .Judged(faults);
        return new PeriodFormCard(
            Text(form),
            Heading(form),
            "",
            [.. Filled(form), .. CardNote.NamingFaults("Not saved yet", faults, [.. fields, .. amounts, table])],
            fields,
            "Allocations",
            $"{(form.Current is null && form.Typed.Allocations.All(row => string.IsNullOrEmpty(row.Amount)) ? "No document gives the amounts of this year, so type them." : "What the partnership's documents give, or what was typed, is filled in.")} An area without an amount gets nothing and owes no return.",
            amounts,
            [table],
            ButtonRow.Of(Buttons(form)));
    }

    /// <param name="notes">What has just happened, each a sentence or two; none where nothing has.</param>
    public static PeriodSummaryCard Summarise(FundingPeriod period, params IReadOnlyList<string> notes) => new(
        string.Join(' ', [.. notes, Text(period)]),
        $"Funding year {period.Name} is open",
        "",
        [.. notes.Select(note => new CardNote("emphasis", "", [AdaptiveMarkdown.Escape(note)]))],
        "The contacts of these areas can start their spending plans. They are reminded 14, 7 and 1 days before each date, and after it.",
        [
            new("Spending plan due", ReturnWords.Day(period.PlanDue)),
            new("Mid-year return due", ReturnWords.Day(period.MidYearDue)),
            new("End-year return due", ReturnWords.Day(period.EndYearDue)),
            new("Areas", period.Allocations.Count.ToString(CultureInfo.InvariantCulture)),
            new("Total", Total(period).ToString()),
            new("Second look", period.SignersMayAccept ? "Whoever signed a return may also accept it; the return says so" : "Whoever signed a return does not accept it"),
        ],
        "Allocations",
        [.. period.Allocations.Select(area => new CardFact(AdaptiveMarkdown.Escape(Named(area)), area.Amount.ToString()))],
        ButtonRow.Of(
        [
            CardButton.Go("Status board", new CardAction(ReturnVerbs.Board) { Period = period.Id.Value }).AsNext(),
            CardButton.Go("Change it", Action(PeriodVerbs.Open, period)),
        ]));

    /// <summary>What the form says of a due date that was asked for in words.</summary>
    public static string Moved(FundingPeriod period, ReturnKind kind, DateOnly day) =>
        $"The {ReturnWords.Kind(kind)} {period.Name} is due on {ReturnWords.Day(day)} once you press Save. It was {ReturnWords.Day(period.DueOn(kind))}.";

    public static string Text(PeriodForm form) =>
        form.Faults.Concat(form.TableFaults).FirstOrDefault() is { } fault ? $"Not saved yet: {InTable(form, fault)}"
        : form.Note.Length > 0 ? form.Note
        : form.Filled > 0 ? FilledText(form)
        : Heading(form) + ".";

    public static string Text(FundingPeriod period) =>
        $"Funding year {period.Name} is open: {ReturnWords.Counted(period.Allocations.Count, "area", "areas")}, {Total(period)}.";

    /// <summary>With the code that its references carry, which some names end in already.</summary>
    private static string Named(Allocation area) => area.Name.EndsWith($"({area.Code})", StringComparison.Ordinal) ? area.Name : $"{area.Name} ({area.Code})";

    private static Money Total(FundingPeriod period) => new(period.Allocations.Sum(area => area.Amount.Pence));

    private static string Heading(PeriodForm form) => form.Current is null ? "Open a funding year" : $"Funding year {form.Current.Name}";

    private static string FilledText(PeriodForm form) =>
        $"{ReturnWords.Counted(form.Filled, "amount is", "amounts are")} filled in from the table. Look them over, then {(form.Current is null ? "open the year" : "save")}.";

    private static IEnumerable<CardNote> Filled(PeriodForm form) =>
        form.Note.Length > 0 ? [new CardNote("good", "", [AdaptiveMarkdown.Escape(form.Note)])]
        : form.Filled > 0 ? [new CardNote("good", "", [FilledText(form)])] : [];

    private static IEnumerable<CardButton> Buttons(PeriodForm form)
    {
        var save = Action(PeriodVerbs.Save, form.Current) with { Nonce = form.Nonce.ToString("N") };
        yield return CardButton.Send(form.Current is null ? "Open the year" : "Save", save).AsNext();
        if (form.Faults.Count > 0 && form.Faults.All(fault => fault.MayConfirm) && form.TableFaults.Count == 0 && form.Unread.Count == 0)
        {
            var meant = string.Join(',', form.Faults.Select(static fault => fault.Meant));
            yield return CardButton.Send(form.Current is null ? "Open it all the same" : "Save all the same", save with { Confirm = true, Confirmed = meant });
        }

        yield return CardButton.Go("Back", new CardAction(ReturnVerbs.Board));
    }

    private static IEnumerable<FieldFault> TableFaults(PeriodForm form)
    {
        foreach (var fault in form.TableFaults.Take(MostTableFaults))
        {
            yield return new FieldFault(PeriodFields.Table, InTable(form, fault));
        }

        if (form.TableFaults.Count > MostTableFaults)
        {
            yield return new FieldFault(PeriodFields.Table, string.Create(CultureInfo.InvariantCulture, $"And {form.TableFaults.Count - MostTableFaults} more lines."));
        }
    }

    private static string InTable(PeriodForm form, PeriodFault fault) =>
        fault.Row > 0 && form.TableFaults.Contains(fault) ? string.Create(CultureInfo.InvariantCulture, $"Line {fault.Row}: {fault.Message}") : fault.Message;

    private static IEnumerable<FormField> Fields(PeriodForm form)
    {
        if (form.Current is null)
        {
            yield return FormField.Text(PeriodFields.Year, "Year", form.Typed.Year, YearLength, "2018/19").AsRequired("Type the year, such as 2018/19.");
        }

        yield return FormField.Date(PeriodFields.PlanDue, "Spending plan due", form.Typed.PlanDue).Explained("Choose a day.");
        yield return FormField.Date(PeriodFields.MidYearDue, "Mid-year return due", form.Typed.MidYearDue).Explained("Choose a day.");
        yield return FormField.Date(PeriodFields.EndYearDue, "End-year return due", form.Typed.EndYearDue).Explained("Choose a day.");
        yield return FormField.Toggle(
            PeriodFields.SignersMayAccept,
            "Second look",
            "Let somebody of the secretariat accept a return that they signed themselves. Only where there is nobody else: the return then says so.",
            form.Typed.SignersMayAccept).Explained("Switch it on or leave it off.");
    }

    private static string NameOf(PeriodForm form, string area) => form.AreaNames.TryGetValue(area, out var name) ? name : area;

    private static CardAction Action(string verb, FundingPeriod? period) =>
        new(verb) { Period = period?.Id.Value, Revision = period?.Revision };

    private static string IdOf(PeriodForm form, PeriodFault fault) => fault.Field switch
    {
        PeriodField.Whole => "",
        PeriodField.Year => PeriodFields.Year,
        PeriodField.PlanDue => PeriodFields.PlanDue,
        PeriodField.MidYearDue => PeriodFields.MidYearDue,
        PeriodField.EndYearDue => PeriodFields.EndYearDue,
        PeriodField.Area or PeriodField.Amount => PeriodFields.Amount(form.Typed.Allocations.FirstOrDefault(row => row.Row == fault.Row)?.Area ?? ""),
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault.Field, message: null),
    };
}

/// <summary>The data of cards/periods/form.json.</summary>
internal sealed record PeriodFormCard(
    string Speak,
    string Title,
    string Subtitle,
    IReadOnlyList<CardNote> Notes,
    IReadOnlyList<FormField> Fields,
    string AmountsTitle,
    string AmountsHint,
    IReadOnlyList<FormField> Amounts,
    IReadOnlyList<FormField> Table,
    IReadOnlyList<ButtonRow> Rows);

/// <summary>The data of cards/periods/summary.json.</summary>
internal sealed record PeriodSummaryCard(
    string Speak,
    string Title,
    string Subtitle,
    IReadOnlyList<CardNote> Notes,
    string Text,
    IReadOnlyList<CardFact> Facts,
    string AmountsTitle,
    IReadOnlyList<CardFact> Amounts,
    IReadOnlyList<ButtonRow> Rows);
