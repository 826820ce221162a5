using System.Text.Json.Serialization;

namespace TeamsBot.Cards.Forms;

/// <summary>
/// An input of a card with what was typed into it and what is wrong with that. The template chooses its element by <see cref="Kind"/>; members of other
/// kinds stay null. Labels and values are plain text: Adaptive Cards read no Markdown in them.
/// </summary>
internal sealed record FormField
{
    /// <summary>A person may type this much beyond what is allowed, so that a pasted text is refused with a word rather than cut without one.</summary>
    private const int Leeway = 2;

    private FormField(string kind, string id, string label, string value)
    {
        Kind = kind;
        Id = id;
        Name = label;
        Label = label;
        Value = value;
    }

    public string Kind { get; }

    public string Id { get; }

    /// <summary>The label as it is without faults.</summary>
    [JsonIgnore]
    public string Name { get; }

    public string Label { get; private init; }

    public string Value { get; private init; }

    public bool Required { get; private init; }

    /// <summary>What the client says when a required input was left empty.</summary>
    public string ErrorMessage { get; private init; } = "";

    /// <summary>What the server found wrong, escaped; empty for nothing.</summary>
    public string Fault { get; private init; } = "";

    /// <summary>Red for what is wrong, another colour for what is only asked; not "Warning", whose yellow few can read on white.</summary>
    public string FaultColor { get; private init; } = "Attention";

    public string? Placeholder { get; private init; }

    public bool? Multiline { get; private init; }

    public int? MaxLength { get; private init; }

    /// <summary>"expanded" shows all choices, "compact" a list to open.</summary>
    public string? Style { get; private init; }

    public IReadOnlyList<FieldChoice>? Choices { get; private init; }

    /// <param name="length">Characters that are allowed.</param>
    public static FormField Text(string id, string label, string? value, int length, string placeholder = "") =>
        new("text", id, label, Shortened(value, length)) { Placeholder = placeholder, Multiline = false, MaxLength = length * Leeway };

    /// <inheritdoc cref="Text"/>
    public static FormField LongText(string id, string label, string? value, int length, string placeholder = "") =>
        new("text", id, label, Shortened(value, length)) { Placeholder = placeholder, Multiline = true, MaxLength = length * Leeway };

    /// <param name="value">The value of the choice that is taken already; one that is no choice counts as none.</param>
    public static FormField Choice(string id, string label, string? value, IReadOnlyList<FieldChoice> choices, bool isExpanded) =>
        new("choice", id, label, choices.Any(choice => string.Equals(choice.Value, value, StringComparison.Ordinal)) ? value! : "")
        {
            Choices = choices,
            Style = isExpanded ? "expanded" : "compact",
        };

    /// <summary>Any number of choices; what comes back is their values with commas between them.</summary>
    /// <param name="values">Those that are taken already; null for none.</param>
    public static FormField Several(string id, string label, IReadOnlyList<FieldChoice> choices, IReadOnlyList<string>? values = null) =>
        new("choices", id, label, string.Join(',', values ?? [])) { Choices = choices, Style = "expanded" };

    /// <param name="value">As ISO 8601 writes a day, or empty.</param>
    public static FormField Date(string id, string label, string? value) => new("date", id, label, value ?? "");

    /// <param name="value">As ISO 8601 writes a time of day, or empty.</param>
    public static FormField Time(string id, string label, string? value) => new("time", id, label, value ?? "");

    /// <param name="title">What stands beside the switch.</param>
    public static FormField Toggle(string id, string label, string title, bool isOn) => new("toggle", id, label, isOn ? "true" : "false") { Placeholder = title };

    /// <summary>The client lets nobody send the card without it.</summary>
    public FormField AsRequired(string errorMessage) => this with { Required = true, ErrorMessage = errorMessage };

    /// <summary>It may be left empty for now.</summary>
    public FormField Explained(string errorMessage) => this with { ErrorMessage = errorMessage };

    /// <summary>With what is wrong with it, if anything is: said under the input, and hinted at in its label for those who hear the card.</summary>
    public FormField Judged(IReadOnlyCollection<FieldFault> faults)
    {
        var messages = faults.Where(fault => string.Equals(fault.Field, Id, StringComparison.Ordinal)).ToList();
        if (messages.Count == 0)
        {
            return this;
        }

        var isWrong = messages.Exists(fault => !fault.IsQuestion);
        return this with
        {
            Label = $"{Name} ({(isWrong ? "please correct" : "please check")})",
            Fault = string.Join("\n\n", messages.Select(fault => AdaptiveMarkdown.Escape(fault.Message))),
            FaultColor = isWrong ? "Attention" : "Accent",
        };
    }

    private static string Shortened(string? value, int length) => value is null ? "" : CardLimits.Cut(value, length * Leeway);
}
