namespace TeamsBot.Cards.Forms;

/// <summary>A button of a card.</summary>
/// <param name="Style">"default", "positive" or "destructive".</param>
/// <param name="Inputs">"auto": the card's inputs are checked and sent with it; "none": they are left alone.</param>
internal sealed record CardButton(string Title, string Style, string Inputs, CardAction Data)
{
    /// <summary>Sends what was filled in.</summary>
    public static CardButton Send(string title, CardAction action) => new(title, "default", "auto", action);

    /// <summary>Goes somewhere else without looking at what was filled in.</summary>
    public static CardButton Go(string title, CardAction action) => new(title, "default", "none", action);

    /// <summary>The step that most people want next.</summary>
    public CardButton AsNext() => this with { Style = "positive" };

    /// <summary>Takes something away; the person has been asked, or will be.</summary>
    public CardButton AsDestructive() => this with { Style = "destructive" };
}
