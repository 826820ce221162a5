namespace Partnership.Questions;

/// <summary>
/// A question as it may be kept: what was asked for by kind and by the facts' own names, with a placeholder for every word that could name a person
/// or an address. Only <see cref="QuestionAnswerer.Outline"/> makes one with words.
/// </summary>
public readonly record struct QuestionOutline
{
    internal QuestionOutline(string text) => Text = text;

    /// <summary>The placeholder for what is not kept.</summary>
    public const string Placeholder = "[…]";

    /// <summary>In lower case; null where the question had no words.</summary>
    public string? Text { get; }

    public override string ToString() => Text ?? "";
}
