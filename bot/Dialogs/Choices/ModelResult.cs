#nullable disable // As in the SDK, whose signatures say nothing about null.
namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Something found in a text.</summary>
public class ModelResult<T>
{
    /// <summary>The part of the text that it was found in, from <see cref="Start"/> to <see cref="End"/>, which is its last character.</summary>
    public string Text { get; set; }

    public int Start { get; set; }

    public int End { get; set; }

    public string TypeName { get; set; }

    public T Resolution { get; set; }
}
