using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Partnership.Calendars;
using Partnership.Meetings.Agendas;
using TeamsBot.Areas.Meetings.Scheduling;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Meetings.Agendas;

/// <summary>What stands in the form of an agenda, as it was typed.</summary>
/// <param name="Text">The agenda as <see cref="AgendaReader"/> reads it.</param>
/// <param name="Title">Of the item that is to be added; empty for none. The next four are that item's.</param>
/// <param name="Purpose">"decision", "discussion" or "information".</param>
/// <param name="Chosen">The codes of the suggestions that were chosen.</param>
internal sealed record AgendaInput(string Text, string Title, string Purpose, string Presenter, string Minutes, string Paper, IReadOnlyList<string> Chosen)
{
    private const int MostItems = 100;
    private const int LongestTitle = 300;
    private const int MostNotPlaced = 12;
    private const int LongestNotPlaced = 160;
    private const int MostMinutes = 600;

    /// <param name="kept">The agenda as it stands.</param>
    public static AgendaInput Read(FormInputs inputs, string kept) => new(
        inputs.Text(MeetingFields.Agenda, kept).ReplaceLineEndings("\n").Trim('\n'),
        OneLine(inputs.Text(MeetingFields.ItemTitle)),
        inputs.Text(MeetingFields.ItemPurpose),
        OneLine(inputs.Text(MeetingFields.ItemPresenter)),
        inputs.Text(MeetingFields.ItemMinutes).Trim(),
        OneLine(inputs.Text(MeetingFields.ItemPaper)),
        inputs.Text(MeetingFields.Suggestions).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    /// <summary>Nothing but a text.</summary>
    public static AgendaInput Of(string text) => new(text, "", "", "", "", "", []);

    /// <summary>Names the text, so that a yes to what is odd in it is a yes to no other.</summary>
    public string Key => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)).AsSpan(0, 8));

    private bool HasItem => Title.Length > 0 || Presenter.Length > 0 || Minutes.Length > 0 || Paper.Length > 0;

    /// <summary>The agenda as a text with the item and the suggestions that are to be added below it; faults of the item are added to <paramref name="faults"/>.</summary>
    public AgendaInput WithAdditions(IReadOnlyList<AgendaSuggestion> suggestions, List<FieldFault> faults)
    {
        var added = suggestions.Where(suggestion => Chosen.Contains(suggestion.Code, StringComparer.Ordinal)).Select(static suggestion => suggestion.Item).ToList();
        if (HasItem)
        {
            var found = faults.Count;
            var item = Item(faults);
            if (faults.Count > found)
            {
                return this;
            }

            added.Insert(0, item);
        }

        if (added.Count == 0)
        {
            return this;
        }

        var next = AgendaReader.Read(Text).Items.Select(static item => WholeNumber(item.Number)).DefaultIfEmpty().Max() + 1;
        var lines = AgendaText.Of([.. added.Select((item, i) => item with { Number = (next + i).ToString(CultureInfo.InvariantCulture) })]);
        return Of(Text.Length == 0 ? lines : $"{Text.TrimEnd()}\n{lines}");
    }

    /// <summary>The agenda as it was understood, an item a line, where lines of the text belong to none; the text itself where something in it cannot be right as it was typed.</summary>
    public AgendaInput Understood() => AgendaReader.Read(Text) is { Faults.Count: 0, NotPlaced.Count: > 0, Items: { Count: > 0 } items } ? this with { Text = AgendaText.Of(items) } : this;

    /// <summary>What was not placed, a sentence for each line.</summary>
    public static IEnumerable<string> NotPlaced(AgendaReading reading) =>
    [
        .. reading.NotPlaced.Take(MostNotPlaced).Select(static line => string.Create(CultureInfo.InvariantCulture, $"Not placed, line {line.Line}: “{CardBudget.Show(line.Text, LongestNotPlaced)}”")),
        .. reading.NotPlaced.Count > MostNotPlaced ? [$"{LondonWords.Count(reading.NotPlaced.Count - MostNotPlaced, "more line")} not placed: please compare with what you sent."] : (IEnumerable<string>)[],
    ];

    /// <summary>The items that the text holds, with what is wrong with it.</summary>
    public (IReadOnlyList<AgendaItem> Items, IReadOnlyList<FieldFault> Faults) Items()
    {
        if (Text.Length > MeetingFields.LongestAgenda)
        {
            return ([], [new FieldFault(MeetingFields.Agenda, string.Create(CultureInfo.InvariantCulture, $"At most {MeetingFields.LongestAgenda:N0} characters, please; these are {Text.Length:N0}. A longer agenda can be sent as a Word file."))]);
        }

        var reading = AgendaReader.Read(Text);
        var faults = reading.Faults.Select(fault => new FieldFault(MeetingFields.Agenda, fault.Text.StartsWith("Line ", StringComparison.Ordinal) ? fault.Text : string.Create(CultureInfo.InvariantCulture, $"Line {fault.Line}: {fault.Text}"), IsQuestion: reading.Items.Count > 0)).ToList();
        faults.AddRange(NotPlaced(reading).Select(static line => new FieldFault(MeetingFields.Agenda, line, IsQuestion: true)));
        faults.AddRange(TooMuch(reading.Items));
        if (reading.Items.Count == 0 && faults.Count == 0)
        {
            faults.Add(new FieldFault(MeetingFields.Agenda, "Write at least one item, such as \"1. Welcome\"."));
        }

        return (reading.Items, faults);
    }

    /// <summary>What no card could show.</summary>
    public static IEnumerable<FieldFault> TooMuch(IReadOnlyList<AgendaItem> items)
    {
        if (items.Count > MostItems)
        {
            yield return new FieldFault(MeetingFields.Agenda, $"At most {LondonWords.Count(MostItems, "item")}, please.");
        }

        foreach (var item in items.Where(static item => item.Title.Length > LongestTitle || item.Presenter?.Length > LongestTitle || item.Paper?.Length > LongestTitle))
        {
            yield return new FieldFault(MeetingFields.Agenda, string.Create(CultureInfo.InvariantCulture, $"Item {item.Number} is too long: at most {LongestTitle} characters for its title, its presenter and its paper each."));
        }
    }

    private AgendaItem Item(List<FieldFault> faults)
    {
        if (Title.Length is 0 or > MeetingFields.LongestTitle)
        {
            faults.Add(new FieldFault(MeetingFields.ItemTitle, Title.Length == 0 ? "What is the item called?" : "At most 120 characters, please."));
        }

        var isTime = int.TryParse(Minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes is > 0 and <= MostMinutes;
        if (!isTime && Minutes.Length > 0)
        {
            faults.Add(new FieldFault(MeetingFields.ItemMinutes, "Minutes as a whole number, from 1 to 600."));
        }

        if (Purpose is not ("" or "decision" or "discussion" or "information"))
        {
            faults.Add(new FieldFault(MeetingFields.ItemPurpose, "Choose a purpose, or leave it empty."));
        }

        foreach (var (field, text) in new[] { (MeetingFields.ItemPresenter, Presenter), (MeetingFields.ItemPaper, Paper) })
        {
            if (text.Length > MeetingFields.LongestName)
            {
                faults.Add(new FieldFault(field, "At most 120 characters, please."));
            }
        }

        return new AgendaItem(
            "",
            Title,
            Purpose switch { "decision" => AgendaPurpose.Decision, "discussion" => AgendaPurpose.Discussion, "information" => AgendaPurpose.Information, _ => AgendaPurpose.NotStated },
            Presenter.Length > 0 ? Presenter : null,
            isTime ? minutes : null,
            Paper.Length > 0 ? Paper : null);
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();

    private static int WholeNumber(string number) =>
        int.TryParse([.. number.TakeWhile(char.IsAsciiDigit)], NumberStyles.None, CultureInfo.InvariantCulture, out var whole) ? whole : 0;
}
