namespace TeamsBot.Cards.Forms;

/// <summary>What a button sends: the verb and what it is about. What is null is not sent; the card's inputs come beside it.</summary>
/// <param name="Verb">As the capability that takes it names it.</param>
internal sealed record CardAction(string Verb)
{
    /// <summary>The funding period's id, such as "2017-18".</summary>
    public string? Period { get; init; }

    /// <summary>The funded line's id, such as "cherwell".</summary>
    public string? Area { get; init; }

    /// <summary>"plan", "mid" or "end".</summary>
    public string? Kind { get; init; }

    /// <summary>The revision that the card was made from.</summary>
    public int? Revision { get; init; }

    /// <summary>Makes the form count once; only on buttons that write.</summary>
    public string? Nonce { get; init; }

    public int? Line { get; init; }

    /// <summary>Of a list or of a long return; from 1.</summary>
    public int? Page { get; init; }

    /// <summary>The number of a submission: to compare with the one before it, or to export.</summary>
    public int? Version { get; init; }

    /// <summary>The person has seen the question and says yes.</summary>
    public bool? Confirm { get; init; }

    /// <summary>Which questions of a form that yes answers, so that what is typed after them is asked about anew.</summary>
    public string? Confirmed { get; init; }

    /// <summary>A planned post about the meeting: kind, offset and revision, such as "Reminder/14d/1".</summary>
    public string? Post { get; init; }

    /// <summary>Teams' id of the channel in which alone it is to be done.</summary>
    public string? Channel { get; init; }

    /// <summary>What else the action is about: a progress update, a quarter, a person.</summary>
    public string? Subject { get; init; }

    /// <summary>The words that the button stands for.</summary>
    public string? Text { get; init; }
}
